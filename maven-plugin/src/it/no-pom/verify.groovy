def log = new File(basedir, 'build.log').text
assert log.contains("${new File(basedir, 'profiles/fleet.json').path}:4:3: error: The member deleteBehavior is not known")
