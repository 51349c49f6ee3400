import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text

/** What the log says from the start of an execution on to that of the next. */
def executions = log.split(/(?m)^\[INFO\] --- /).drop(1).collectEntries { [(it =~ /\((.+?)\)/)[0][1], it] }

String pumps = new File(basedir, 'profiles/profiles/pumps.yaml').text
String diff = new File(basedir, 'profiles/target/fix.diff').text
assert diff.startsWith('--- a/profiles/pumps.yaml\n+++ b/profiles/pumps.yaml\n@@ ')
assert diff.contains('\n+    metric: aws:num-connection-attempts\n')
assert executions['diff'].contains('profiles/pumps.yaml:3:28: can be repaired: additionalMetricsToRetain is deprecated')

assert executions['safe'].contains('profiles/pumps.yaml:3:28: repaired: additionalMetricsToRetain is deprecated')
assert pumps.contains('\nadditionalMetricsToRetainV2: [{metric: battery-level}] # old\n')

// What would be a guess, and what a suppression accepts, is as it was.
assert pumps.contains('\n    metric: aws:num-conection-attempts\n')
assert pumps.contains('{ports: [443, 443]}')
assert !executions['again'].contains('can be repaired')

assert executions['guesses'].contains('pumps.yaml:6:13: can be repaired: "aws:num-conection-attempts" is no built-in metric.')
assert log.contains('Security profiles are to be repaired; see above. `mvn iotdd:fix -Diotdd.unsafe` does it.')

assert executions['update'].contains('[threshold-loosened]')
assert executions['update'].contains('The profile watches less than before, in 1 way.')
def plan = new JsonSlurper().parse(new File(basedir, 'rollout/target/plan.json'))
assert plan.requests == []
assert !plan.weaker
assert executions['weaker'].contains('[threshold-loosened]')
assert log.contains('The profile watches less than before; see above.')
