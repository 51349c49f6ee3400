def log = new File(basedir, 'build.log').text
assert log =~ /Serving AWS IoT at http:\/\/127\.0\.0\.1:\d+ \(region us-east-1, account 123456789012\)/
assert log.contains('Stopped the mock after 0 calls.')
def state = []
new File(basedir, 'target/state').eachFileRecurse { if (it.file) state << it.text }
assert state.any { it.contains('"seeded"') }
