def log = new File(basedir, 'build.log').text
assert log =~ /http:\/\/127\.0\.0\.1:\d+ keeps the contract in \d+ of \d+ cases: 100 %\./
assert new File(basedir, 'target/score.html').text.contains('<title>Conformance of http://127.0.0.1:')
assert new File(basedir, 'target/score.xml').text.contains('<testsuite name="iotdd.states"')
