String log = new File(basedir, 'build.log').text

[
    'profiles/plant.json',
    'heating/heating.profile.json',
    'heating/pumps/pumps.profile.json',
    'drying/drying.profile.json'
].each {
    assert log.count("[ERROR] ${new File(basedir, it).absolutePath}:9:") == 1
}
assert log.count('[INFO] 1 document (1 UpdateSecurityProfile): 1 error') == 3
assert log.count('[INFO] 2 documents (2 UpdateSecurityProfile): 1 error') == 1
assert !log.contains('not marked as @threadSafe')
