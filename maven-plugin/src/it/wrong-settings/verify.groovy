String log = new File(basedir, 'build.log').text

/** What Maven says at the end about the failure of a module. */
def failure = { module ->
    def line = log.readLines().find { it.startsWith('[ERROR] Failed to execute goal ') && it.contains("on project ${module}: ") }
    assert line != null : module
    line.split("on project ${module}: ", 2)[1]
}

assert failure('fail-on').startsWith("'fatal' is no level; known: error, warning, info. Or never.")
assert failure('min-level').startsWith("'loud' is no level; known: error, warning, info.")
assert failure('min-evidence').startsWith("'X' is no evidence; known: D, I, U.")
assert failure('operation').startsWith(
        "'UpdateSecurityProfle' is no operation of the API. Did you mean UpdateSecurityProfile? Known are ")
assert failure('report-format').startsWith("'pdf' is no report format; known: checkstyle, github, ")

File broken = new File(basedir, 'broken-config/broken.yaml')
assert failure('broken-config').startsWith("${broken.absolutePath}:2:3: error: ")
assert failure('broken-config').contains('Did you mean empty-value?')
assert log.contains("[ERROR] ${broken.absolutePath}:3:14: error: ")

File missing = new File(basedir, 'no-config/missing.yaml')
assert failure('no-config').startsWith("${missing.absolutePath}: there is no such file.")

File report = new File(basedir, 'report-file/pom.xml/report.json')
assert failure('report-file').startsWith("The report cannot be written to ${report.absolutePath} (")

// A warning that is not shown fails the build all the same.
assert failure('hidden-findings').startsWith('There are findings in the security profiles, which minLevel hides.')

assert !log.contains('Exception:')
assert !(log =~ /(?m)^\s+at [\w.]+\(/)
