package dev.iotdd.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as references of URIs. */
final class Uris {

    private Uris() {}

    /** A relative path as a relative reference, an absolute one as a {@code file:} URI. */
    static String of(String path) {
        boolean drive = path.matches("[A-Za-z]:/.*");
        try {
            return path.startsWith("/") || drive
                    ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
                    : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            // Such a name has a colon before the first slash, which reads as a scheme.
            return of("./" + path);
        }
    }
}
