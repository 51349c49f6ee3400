package dev.iotdd.spec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a method and a path. Segments are told apart before they are decoded: %2F is no slash. */
public final class Routes {

    private final List<Route> routes;

    public Routes(Spec spec) {
        this.routes = spec.operations().stream().map(Route::of).toList();
    }

    /**
     * An operation with what its path says.
     *
     * @param operation the operation
     * @param parameters the path's parameters, still percent-encoded
     */
    public record Match(Operation operation, Map<String, String> parameters) {}

    /** The operation that takes this method and path, if one does. */
    public Optional<Match> find(String method, String path) {
        String[] segments = path.split("/", -1);
        for (Route route : routes) {
            if (route.fits(method, segments)) {
                return Optional.of(new Match(route.operation(), route.parameters(segments)));
            }
        }
        return Optional.empty();
    }

    private record Route(Operation operation, List<Segment> segments) {

        static Route of(Operation operation) {
            return new Route(
                    operation,
                    Arrays.stream(operation.path().split("/", -1))
                            .map(Segment::of)
                            .toList());
        }

        boolean fits(String method, String[] path) {
            if (!operation.method().equals(method) || path.length != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.length; i++) {
                if (!segments.get(i).fits(path[i])) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> parameters(String[] path) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < path.length; i++) {
                if (segments.get(i).isParameter()) {
                    parameters.put(segments.get(i).text(), path[i]);
                }
            }
            return parameters;
        }
    }

    /**
     * What is between two slashes.
     *
     * @param text the text, or the parameter's name
     * @param isParameter whether any text fits
     */
    private record Segment(String text, boolean isParameter) {

        static Segment of(String written) {
            return written.startsWith("{")
                    ? new Segment(written.substring(1, written.length() - 1), true)
                    : new Segment(written, false);
        }

        boolean fits(String given) {
            return isParameter ? !given.isEmpty() : text.equals(given);
        }
    }
}
