def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'src/main/iot/fleet.json').path
assert log.contains("[ERROR] ${file}:4:3: error: The member deleteBehavior is not known in the document. Did you mean deleteBehaviors? [unknown-member]")
assert log.contains('      "deleteBehavior": true')
assert log.contains('      ^~~~~~~~~~~~~~~~')
assert log.contains('    Correct the name of the member, or remove it.')
assert log.contains('[INFO] 3 documents (3 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.')
assert log.contains('There are findings in the security profiles; see above.')
assert !log.contains('\tat dev.iotdd')
