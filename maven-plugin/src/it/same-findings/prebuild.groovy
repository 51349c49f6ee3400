import java.nio.file.Files

File fixtures = new File(basedir, '../../../../fixtures').canonicalFile

/** The documents of each kind; those with a configuration of their own are left to other projects. */
Map<String, List<File>> kinds = [:].withDefault { [] }
['rules', 'combined', 'shapes'].each { folder ->
    new File(fixtures, folder).eachFileRecurse { file ->
        if (file.file && !file.name.endsWith('.expected.json') && !new File(file.parentFile, 'config.yaml').exists()) {
            String[] parts = file.name.split('\\.')
            kinds[parts.length > 2 ? parts[1] : 'recognised'] << file
        }
    }
}

kinds.each { kind, files ->
    File module = new File(basedir, kind)
    files.each { file ->
        File copy = new File(module, 'documents/' + fixtures.toPath().relativize(file.toPath()))
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
    new File(module, 'pom.xml').setText("""\
<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>dev.iotdd.it</groupId>
    <artifactId>same-findings</artifactId>
    <version>1</version>
  </parent>
  <artifactId>${kind}</artifactId>
  <packaging>pom</packaging>
  ${kind == 'recognised' ? '' : "<properties><iotdd.operation>$kind</iotdd.operation></properties>"}
</project>
""", 'UTF-8')
}

File pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('<modules/>',
        '<modules>' + kinds.keySet().sort().collect { "<module>$it</module>" }.join() + '</modules>'), 'UTF-8')
return true
