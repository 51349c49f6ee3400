String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] 4 documents (4 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.')
assert !log.contains('[WARNING]')
assert !log.contains('[ERROR]')
