String log = new File(basedir, 'build.log').text

assert log.contains("[WARNING] No file in ${basedir.absolutePath} matches src/main/iot/**/*.json, ")
assert log.contains("No file in ${basedir.absolutePath} matches nowhere/*.json."
        + ' Set <includes> (-Diotdd.includes) if the security profiles lie elsewhere.')
assert log.count('BUILD SUCCESS') == 1
assert log.count('BUILD FAILURE') == 1
