import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Validation of security profiles is skipped.')
assert log.count('1 error, 0 warnings, 0 infos.') == 1
assert log.count('2 documents (2 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.') == 2
assert log.count('1 document (1 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.') == 1
def report = new JsonSlurper().parse(new File(basedir, 'target/reports/never.json'))
assert report.files*.file == ['src/main/iot/fleet.json', 'src/main/iot/good.json']
assert report.findings*.rule == ['unknown-member']
assert report.findings[0].file == 'src/main/iot/fleet.json'
assert new File(basedir, 'target/told.txt').text == '1 document (1 DescribeSecurityProfileResponse): 0 errors, 0 warnings, 0 infos.\n'
