import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/iotdd-coverage-report/coverage.json'))
def counts = report.items.findAll { it.count > 0 }.collect { [it.kind, it.operation, it.name].join(' ').trim() }
assert counts.containsAll([
    'request CreateSecurityProfile',
    'response CreateSecurityProfile',
    'request UpdateSecurityProfile',
    'error UpdateSecurityProfile ResourceNotFoundException',
    'delete-flag UpdateSecurityProfile deleteBehaviors',
    'request-member CreateSecurityProfile securityProfileDescription',
])
assert report.summary.request == [covered: 2, total: 2]
assert new File(basedir, 'target/iotdd-coverage-report/index.html').text.contains('Contract coverage')
def log = new File(basedir, 'build.log').text
assert log.contains('Contract coverage of 2 operations:')
assert log =~ /The contract coverage is too low: total \d+\.\d %, wanted 99\.0 %\./
