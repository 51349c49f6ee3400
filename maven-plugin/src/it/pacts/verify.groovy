String log = new File(basedir, 'build.log').text
def (none, clean, unlike, broken, consumer, filtered) = log.split('Scanning for projects').drop(1)
def wrong = new File(basedir, 'wrong/fleet.json').absolutePath

assert none.contains("There are no pacts (*.json) in ${new File(basedir, 'target/pacts').absolutePath}.")
assert clean.contains("Wrote 2 pacts to ${new File(basedir, 'target/pacts').absolutePath}.")
assert clean =~ /0 errors, 0 warnings, 0 infos/
assert clean =~ /against the mock: \d+ kept, 0 broken, 0 left out\./
assert unlike =~ /\[ERROR\] ${java.util.regex.Pattern.quote(wrong)}:8:\d+: error: GET \/security-profile\/fleet is no operation.* \[unknown-operation\]/
assert unlike.contains('There are findings in the pacts; see above.')
assert broken.contains('BROKEN  fleet: a description')
assert broken.contains('Pacts are broken; see above.')
assert consumer.contains("'a/b' is no name for a consumer")
assert filtered.contains('Nothing was verified.')
assert [unlike, broken, consumer, filtered].every { !it.contains('at dev.iotdd.') }
