package dev.iotdd.conform;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Loads a {@link PactVerifier} from jars that are not on the class path. Its libraries see nothing of the program around
 * them but iotdd's own classes, so that neither gets in the other's way.
 */
public final class PactVerifiers {

    /** Without it the logging library of Pact JVM says on standard error that it logs nothing. */
    private static final String LOGGING = "slf4j.internal.verbosity";

    private PactVerifiers() {}

    /** The verifier in these jars; empty if there is none. */
    public static Optional<PactVerifier> in(List<Path> jars) {
        System.setProperty(LOGGING, System.getProperty(LOGGING, "ERROR"));
        URL[] urls = jars.stream().map(PactVerifiers::url).toArray(URL[]::new);
        // Not closed: the verifier loads classes for as long as the program runs.
        URLClassLoader loader = new URLClassLoader("iotdd-pact", urls, new OnlyOurs());
        return ServiceLoader.load(PactVerifier.class, loader).findFirst().map(verifier -> request -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                return verifier.verify(request);
            } finally {
                thread.setContextClassLoader(before);
            }
        });
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
            return Class.forName(name, false, PactVerifiers.class.getClassLoader());
        }
    }
}
