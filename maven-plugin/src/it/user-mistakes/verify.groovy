def log = new File(basedir, 'build.log').text
assert log.contains("'fatal' is no level; known: error, warning, info. Or never.")
assert log.contains("'UpdateSecurityProfil' is no operation of the API. Did you mean UpdateSecurityProfile? Known are ")
assert log.contains(':2:3: error: The member no-metrics is not known in rules. Did you mean no-metric?')
assert log.contains("'pdf' is no report format; known: json, text.")
assert !log.contains('\tat dev.iotdd')
