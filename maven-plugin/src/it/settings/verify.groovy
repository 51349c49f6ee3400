import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text

/** What the log says from the start of an execution on to that of the next. */
def executions = log.split(/(?m)^\[INFO\] --- /).drop(1).collectEntries { [(it =~ /\((.+?)\)/)[0][1], it] }
def report = { new JsonSlurper().parse(new File(basedir, "target/${it}.json")) }

// The file iotdd.yaml makes a warning of a rule that is off by itself.
String dryers = new File(basedir, 'src/main/iot/dryers.json').absolutePath
assert executions['fail-on-never'].contains("[ERROR] ${dryers}:9:28: error: ")
assert executions['fail-on-never'].contains("[WARNING] ${dryers}:1:1: warning: ")
assert executions['fail-on-never'].contains(
        '2 documents (2 UpdateSecurityProfile): 1 error, 1 warning, 0 infos.')

assert executions['skipped'].contains('[INFO] Validation of security profiles is skipped.')
assert !executions['skipped'].contains('documents')

// The rule empty-value is inferred, not documented.
assert report('documented').findings*.rule == ['update-without-version']
assert report('documented').findings*.file == ['src/main/iot/dryers.json']
assert report('documented').summary ==
        [files: 2, documents: 2, valid: 2, invalid: 0, unreadable: 0, errors: 0, warnings: 1, infos: 0, suppressed: 0,
                skipped: 0]

assert report('excluded').files*.file == ['src/main/iot/ovens.yaml']
assert report('excluded').findings == []

// Taken for a creation it has advice only, which is not shown.
assert report('included').files ==
        [[file: 'other/kilns.yaml', form: null, documents: [[operation: 'CreateSecurityProfile']], status: 'valid']]
assert report('included').findings == []

String text = new File(basedir, 'target/text/other-config.txt').text
assert text.startsWith('src/main/iot/dryers.json:1:1: error: ')
assert text.contains('[update-without-version]')
assert !text.contains('[empty-value]')
