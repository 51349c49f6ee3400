package dev.iotdd.spec;

import java.util.ArrayList;
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
        List<String> segments = List.of(path.split("/", -1));
        return routes.stream()
                .filter(route -> route.fits(method, segments))
                .findFirst()
                .map(route -> new Match(route.operation(), route.parameters(segments)));
    }

    private record Route(Operation operation, List<String> segments) {

        static Route of(Operation operation) {
            return new Route(operation, List.of(operation.path().split("/", -1)));
        }

        boolean fits(String method, List<String> path) {
            if (!operation.method().equals(method) || path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                boolean fits = isParameter(i)
                        ? !path.get(i).isEmpty()
                        : segments.get(i).equals(path.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> parameters(List<String> path) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                if (isParameter(i)) {
                    places.add(i);
                }
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            places.forEach(i -> parameters.put(name(i), path.get(i)));
            return parameters;
        }

        private boolean isParameter(int i) {
            return segments.get(i).startsWith("{");
        }

        private String name(int i) {
            return segments.get(i).substring(1, segments.get(i).length() - 1);
        }
    }
}
