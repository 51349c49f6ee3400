def taken = context.get('taken')
taken.close()
String log = new File(basedir, 'build.log').text
def (start, foreground, refused, missing, choice, export, idle) = log.split('Scanning for projects').drop(1)

/** What Maven says in the end. */
def failure = { build ->
    def lines = build.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal ') }
    assert lines.size() == 1
    lines[0].split('on project wrong-mock: ', 2)[1]
}

assert failure(start).startsWith("The mock cannot listen on 127.0.0.1:${taken.localPort}: ")
assert failure(foreground).startsWith("The mock cannot listen on 127.0.0.1:${taken.localPort}: ")
assert failure(refused).startsWith("${new File(basedir, 'refused/drums.json').absolutePath}: ")
assert failure(missing).startsWith("${new File(basedir, 'missing').absolutePath}: there is no such folder to start from.")
assert failure(choice).contains("drop")
assert failure(export).startsWith("The state of the mock cannot be written to ${new File(basedir, 'pom.xml').absolutePath} (")
assert idle.contains('No mock is running.')

// Names of the service's errors are welcome, those of Java's are not.
assert !(log =~ /java\.[\w.]+Exception/)
assert !(log =~ /(?m)^\s+at [\w.]+\(/)
