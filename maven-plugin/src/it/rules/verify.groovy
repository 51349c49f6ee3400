def log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\]   delete-behaviors-with-behaviors +D  error/
assert log.contains('[INFO] Evidence: inferred from AWS')
assert log.contains("There is no rule 'empty-values'. Did you mean empty-value? `iotdd rules` lists them.")
