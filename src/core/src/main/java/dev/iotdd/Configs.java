package dev.iotdd;

import dev.iotdd.internal.Globs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells which configuration holds for a file. Immutable and safe for many threads; what was read is kept, so that a new
 * one must be made to see files that have changed.
 *
 * <p>{@link #discovered()} takes the nearest {@code iotdd.yaml}, {@code iotdd.yml} or {@code iotdd.json} in the file's
 * folder or one above it, up to the root of the repository (the folder with {@code .git}, {@code .hg} or {@code .svn});
 * the directory in which a program was started does not matter.
 */
public final class Configs {

    private final Optional<ConfigSearch> search;
    private final Config otherwise;
    private final UnaryOperator<Config> change;

    private Configs(Optional<ConfigSearch> search, Config otherwise, UnaryOperator<Config> change) {
        this.search = search;
        this.otherwise = otherwise;
        this.change = change;
    }

    /** The same configuration for every file. */
    public static Configs of(Config config) {
        return new Configs(Optional.empty(), config, UnaryOperator.identity());
    }

    /** For each file the nearest configuration above it. Findings name it by its path below the working directory. */
    public static Configs discovered() {
        return discovered(Path.of(""));
    }

    /**
     * For each file the nearest configuration above it.
     *
     * @param base folder below which findings name the configuration by its path, as they do other files
     */
    public static Configs discovered(Path base) {
        Path whole = base.toAbsolutePath().normalize();
        return new Configs(Optional.of(new ConfigSearch(whole)), Config.defaults(), UnaryOperator.identity());
    }

    /** With this configuration where none is found, and for payloads that are no files. */
    public Configs otherwise(Config config) {
        return new Configs(search, config, change);
    }

    /** With a change to each configuration, whatever it says itself: how an option of a command line wins. */
    public Configs changed(UnaryOperator<Config> further) {
        return new Configs(search, otherwise, config -> further.apply(change.apply(config)));
    }

    /**
     * The configuration that holds for a file, overrides for its path included.
     *
     * @throws InvalidConfigException if there is one that cannot be read, or says what it may not
     */
    public Config forFile(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Optional<Path> folder = Optional.ofNullable(whole.getParent());
        Optional<Config> found = search.flatMap(files -> folder.flatMap(files::nearest));
        return change.apply(found.orElse(otherwise).at(whole));
    }

    /**
     * The configuration that files in a folder have, before overrides.
     *
     * @throws InvalidConfigException if there is one that cannot be read, or says what it may not
     */
    public Config forFolder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return change.apply(search.flatMap(files -> files.nearest(whole)).orElse(otherwise));
    }

    /**
     * Whether a configuration leaves a file or folder out of searches: the nearest one, or any above it, since what is
     * left out as a whole is so with the configurations in it.
     *
     * @throws InvalidConfigException if there is one that cannot be read, or says what it may not
     */
    public boolean excludes(Path path) {
        Path folder = path.resolveSibling("").toAbsolutePath().normalize();
        List<Config> found = search.map(files -> files.all(folder)).orElse(List.of());
        return (found.isEmpty() ? List.of(otherwise) : found)
                .stream().map(change).anyMatch(config -> excludes(config, path));
    }

    private static boolean excludes(Config config, Path path) {
        return !config.exclude().isEmpty() && config.matches(Globs.of(config.exclude()), path);
    }

    /** The names that configuration files have. */
    public static List<String> fileNames() {
        return ConfigSearch.NAMES;
    }

    /** The configuration for what is no file. */
    public Config forNone() {
        return change.apply(otherwise);
    }
}
