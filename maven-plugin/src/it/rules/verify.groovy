String log = new File(basedir, 'build.log').text
def (overview, page, unknown) = log.split('Scanning for projects').drop(1)

assert overview =~ /(?m)^\[INFO\]   empty-value +I  error$/
assert overview =~ /(?m)^\[INFO\]   update-without-version +D  /

assert page.contains('[INFO] empty-value\n'.denormalize())
assert page.contains('[INFO] Level:    error')
assert page.contains('[INFO] Wrong:')
assert page.contains('[INFO] Right:')

assert unknown.contains("There is no rule 'empty-valeu'. Did you mean empty-value? `mvn iotdd:rules` lists them.")
assert overview.contains('`mvn iotdd:rules -Diotdd.rule=ID` tells more.')
assert !unknown.contains('Exception:')
