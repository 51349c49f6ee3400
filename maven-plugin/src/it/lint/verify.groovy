import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
def json = new JsonSlurper().parse(new File(basedir, 'target/reports/iotdd.json'))
def sarif = new JsonSlurper().parse(new File(basedir, 'target/reports/iotdd.sarif'))

assert json.findings*.rule == ['empty-value', 'unused-suppression']
assert json.findings*.file == ['pumps/anywhere/pumps.json', 'iotdd.yaml']
assert json.suppressed*.file.sort() == ['infra/accepted.json', 'infra/known.json']
assert json.suppressed*.suppression*.by.sort() == ['baseline', 'configuration']
// package.json and the baseline itself.
assert json.summary.skipped == 2
assert sarif.runs[0].results*.suppressions*.size().sum() == 2
assert new File(basedir, 'target/reports/iotdd.xml').text.contains('name="pumps/anywhere/pumps.json"')
assert new File(basedir, 'target/reports/iotdd.html').text.contains('few-messages')
assert log.contains("[ERROR] ${new File(basedir, 'pumps/anywhere/pumps.json').absolutePath}:")
assert log.contains("[WARNING] ${new File(basedir, 'iotdd.yaml').absolutePath}:5:5: warning: ")
// Once for the whole project, not once for each module.
assert log.count(' --- iotdd:') + log.count(' --- iotdd-maven-plugin:') == 1
