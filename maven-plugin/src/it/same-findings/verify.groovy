import groovy.json.JsonSlurper

// Core's tests write down what is found in each fixture; all ways to validate are held to that.
File fixtures = new File(basedir, '../../../../fixtures').canonicalFile
def json = new JsonSlurper()
def known = ['rule', 'level', 'evidence', 'pointer', 'line', 'column', 'message', 'cure']
def plain = { finding -> known.collectEntries { [it, finding[it]] } }

int documents = 0
basedir.listFiles().findAll { new File(it, 'documents').exists() }.each { module ->
    def report = json.parse(new File(module, 'target/iotdd.json'))
    def found = report.findings.groupBy { it.file }
    report.files.each { file ->
        File expected = new File(fixtures, (file.file - 'documents/').replaceFirst(/\.[a-z]+$/, '.expected.json'))
        def wanted = expected.exists() ? json.parse(expected) : []
        assert (found[file.file] ?: []).collect(plain) == wanted.collect(plain): "${module.name}: ${file.file}"
        documents++
    }
}
assert documents > 1000
