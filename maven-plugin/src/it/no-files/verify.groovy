def log = new File(basedir, 'build.log').text
def problem = "No file in ${basedir} matches src/main/iot/**/*.json,"
assert log.contains("[WARNING] ${problem}")
assert log.contains("validate (default) on project no-files: ${problem}")
assert log.contains('Set <includes> (-Diotdd.includes) if the security profiles lie elsewhere.')
