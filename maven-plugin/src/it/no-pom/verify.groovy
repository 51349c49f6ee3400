String log = new File(basedir, 'build.log').text
String file = new File(basedir, 'profiles/dryers.json').absolutePath

assert !new File(basedir, 'pom.xml').exists()
assert log.contains("[ERROR] ${file}:9:28: error: value is ")
assert log.contains("[WARNING] ${file}:1:1: warning: ")
assert log.contains('[INFO] 1 document (1 UpdateSecurityProfile): 1 error, 1 warning, 0 infos.')
