package dev.iotdd;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds configuration files in folders and the folders above them, and reads each once. */
final class ConfigSearch {

    static final List<String> NAMES = List.of("iotdd.yaml", "iotdd.yml", "iotdd.json");

    /** A configuration above a repository belongs to something else. */
    private static final List<String> ROOTS = List.of(".git", ".hg", ".svn");

    private final Path base;
    private final Map<Path, Optional<Config>> own = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Config>> nearest = new ConcurrentHashMap<>();
    private final Map<Path, List<Config>> all = new ConcurrentHashMap<>();

    /**
     * A search that knows nothing yet.
     *
     * @param base absolute; what lies below it is named by its path from there
     */
    ConfigSearch(Path base) {
        this.base = base;
    }

    /** The nearest configuration in an absolute folder or above it. */
    Optional<Config> nearest(Path folder) {
        Optional<Config> known = nearest.get(folder);
        if (known != null) {
            return known;
        }
        // What is above one that was found is not even read.
        Optional<Config> found = own(folder).or(() -> above(folder).flatMap(this::nearest));
        nearest.put(folder, found);
        return found;
    }

    /** All configurations in an absolute folder and above it, the nearest first. */
    List<Config> all(Path folder) {
        List<Config> known = all.get(folder);
        if (known != null) {
            return known;
        }
        List<Config> found = new ArrayList<>(own(folder).stream().toList());
        above(folder).map(this::all).ifPresent(found::addAll);
        all.put(folder, List.copyOf(found));
        return found;
    }

    private Optional<Config> own(Path folder) {
        return own.computeIfAbsent(folder, this::in);
    }

    private static Optional<Path> above(Path folder) {
        return ROOTS.stream().anyMatch(root -> Files.exists(folder.resolve(root)))
                ? Optional.empty()
                : Optional.ofNullable(folder.getParent());
    }

    private Optional<Config> in(Path folder) {
        List<Path> files =
                NAMES.stream().map(folder::resolve).filter(Files::exists).toList();
        if (files.size() > 1) {
            String problem =
                    name(files.get(1)) + ": beside it is " + files.get(0).getFileName() + "; keep one of them.";
            throw new InvalidConfigException(Report.unreadable(name(files.get(1)), problem));
        }
        return files.stream().findFirst().map(file -> ConfigReader.read(new NamedFile(file, name(file))));
    }

    private String name(Path file) {
        return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/');
    }
}
