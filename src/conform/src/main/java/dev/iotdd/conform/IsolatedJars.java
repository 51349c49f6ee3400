package dev.iotdd.conform;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Jars that are not on the class path. Libraries in them see nothing of the program around them but iotdd's own classes,
 * so that neither gets in the other's way.
 */
final class IsolatedJars {

    /** Without it the logging library of Pact JVM says on standard error that it logs nothing. */
    private static final String LOGGING = "slf4j.internal.verbosity";

    /** Not closed: what is found loads classes for as long as the program runs. */
    private final ClassLoader loader;

    IsolatedJars(List<Path> jars) {
        System.setProperty(LOGGING, System.getProperty(LOGGING, "ERROR"));
        URL[] urls = jars.stream().map(IsolatedJars::url).toArray(URL[]::new);
        this.loader = new URLClassLoader("iotdd-pact", urls, new OnlyOurs());
    }

    /** A service that they have. */
    <T> Optional<T> find(Class<T> service) {
        return ServiceLoader.load(service, loader).findFirst();
    }

    /** Runs something whose libraries look for others by the thread. */
    <T> T run(Supplier<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return task.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("No jar: " + jar, e);
        }
    }

    /** Shows iotdd's classes and resources of the program, and nothing else of it. */
    private static final class OnlyOurs extends ClassLoader {

        private static final String OURS = "dev.iotdd.";

        OnlyOurs() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                throw new ClassNotFoundException(name);
            }
            return Class.forName(name, false, IsolatedJars.class.getClassLoader());
        }
    }
}
