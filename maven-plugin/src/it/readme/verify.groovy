def log = new File(basedir, 'build.log').text
assert log.contains('1 document (1 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.')
