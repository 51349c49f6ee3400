// A port that is taken, until all builds have run.
def taken = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))
context.put('taken', taken)
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = "-Diotdd.mock.fixedPort=${taken.localPort}\n"
true
