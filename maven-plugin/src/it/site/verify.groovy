String page = new File(basedir, 'target/site/iotdd.html').text

assert page.contains('Security profiles')
assert page.contains('src/main/iot/pumps.json')
assert page.contains('>empty-value</a>')
assert page.contains('https://iotdd.dev/rules/empty-value.html')
assert page.contains('<p>Clean.</p>')
assert page.contains('2 documents (2 UpdateSecurityProfile): 1 error')
assert new File(basedir, 'target/site/project-reports.html').text.contains('Security profiles')
