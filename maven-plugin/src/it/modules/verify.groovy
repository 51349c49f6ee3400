def log = new File(basedir, 'build.log').text
assert log.count('1 document (1 UpdateSecurityProfile): 0 errors') == 1
assert log.count('2 documents (2 UpdateSecurityProfile): 0 errors') == 2
