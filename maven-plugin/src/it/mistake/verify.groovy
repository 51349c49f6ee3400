String log = new File(basedir, 'build.log').text
File file = new File(basedir, 'src/main/iot/dryers.json')

String finding = """\
[ERROR] ${file.absolutePath}:9:28: error: value is {"cidrs":[]}, which holds nothing to compare with. [empty-value]
            "value": {"cidrs": []},
                               ^
    Give value one member that holds at least one element.
    (behavior few-messages; inferred, not documented)
"""
assert log.normalize().contains(finding)
assert log.contains('[INFO] 2 documents (2 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.')
assert log.contains('There are findings in the security profiles; see above.')
assert log.contains('mvn iotdd:rules -Diotdd.rule=ID')
assert !log.contains('Exception:')
assert !(log =~ /(?m)^\s+at [\w.]+\(/)
