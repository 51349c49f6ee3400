String log = new File(basedir, 'build.log').text
def (none, clean, unlike, broken, consumer, filtered, renamed, foreign, named, misaddressed) = log.split('Scanning for projects').drop(1)
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
assert filtered.contains("No interaction has 'nowhere' in its description.")
assert renamed =~ /0 errors, 0 warnings, 0 infos/
assert renamed =~ /against the mock: \d+ kept, 0 broken, 0 left out\./
assert foreign.contains('Nothing in this pact is judged: its provider is "aws-iot", not "AWS IoT"')
assert foreign.contains('left    fleet: a description')
assert foreign.contains("its provider is another: 'aws-iot'")
assert foreign.contains('Nothing was verified.')
assert named =~ /error: GET \/security-profile\/fleet is no operation.* \[unknown-operation\]/
assert new File(basedir, 'target/pacts.json').text.contains('"interaction":"a description"')
assert misaddressed.contains("'http://a|b' is no endpoint; wanted is an address such as http://127.0.0.1:8440.")
// Nothing looks for other versions than those that are named.
assert !log.contains('maven-metadata') && !log.contains('hecksum')
assert [unlike, broken, consumer, filtered, foreign, named, misaddressed].every { !it.contains('at dev.iotdd.') }
