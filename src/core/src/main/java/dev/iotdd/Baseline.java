package dev.iotdd;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.Document;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings that were there when a project began to look: they are known, and only others count. A finding is known by
 * its {@link Fingerprint}, so that lines may move and lists be reordered; of several alike the number is kept.
 *
 * <p>In a file it is JSON, one entry a line, with paths relative to the file's folder.
 */
public final class Baseline {

    private static final String SCHEMA = "https://iotdd.dev/spec/baseline.schema.json";

    private static final Comparator<Fingerprint> ORDER = Comparator.comparing(Fingerprint::file)
            .thenComparing(fingerprint -> fingerprint.profile().orElse(""))
            .thenComparing(fingerprint -> fingerprint.behavior().orElse(""))
            .thenComparing(Fingerprint::rule)
            .thenComparing(Fingerprint::place);

    private final List<Entry> entries;

    private Baseline(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A known finding.
     *
     * @param fingerprint what it is known by
     * @param count how many there were
     * @param location where the baseline says so; empty in one that was not read from a file
     */
    record Entry(Fingerprint fingerprint, int count, Optional<Location> location) {}

    /**
     * The baseline in a file.
     *
     * @throws InvalidConfigException if the file cannot be read, or is none; with file, line and column
     */
    public static Baseline load(Path file) {
        return read(NamedFile.of(file));
    }

    static Baseline read(NamedFile file) {
        Document document = ProjectFile.read(file, "baseline.schema.json");
        JsonNode findings = document.root().path("findings");
        return new Baseline(IntStream.range(0, findings.size())
                .mapToObj(i -> entry(findings.path(i), Optional.of(document.locate(Pointer.of("findings", i)))))
                .toList());
    }

    private static Entry entry(JsonNode node, Optional<Location> location) {
        Fingerprint fingerprint = new Fingerprint(
                node.path("file").stringValue(),
                node.path("rule").stringValue(),
                text(node, "profile"),
                text(node, "behavior"),
                node.path("place").stringValue());
        return new Entry(fingerprint, node.path("count").intValue(), location);
    }

    private static Optional<String> text(JsonNode node, String member) {
        JsonNode text = node.path(member);
        return text.isString() ? Optional.of(text.stringValue()) : Optional.empty();
    }

    /**
     * A baseline of all findings of a report that count, but for those in the configuration: what it says is to be kept
     * true.
     *
     * @param folder where its file is to lie
     * @param base where the relative paths of the report begin
     */
    public static Baseline of(Report report, Path folder, Path base) {
        Map<Fingerprint, Integer> counts = new TreeMap<>(ORDER);
        Set<String> ofProject = report.files().stream()
                .filter(FileResult::isOfProject)
                .map(FileResult::file)
                .collect(Collectors.toSet());
        for (Finding finding : report.findings()) {
            if (ofProject.contains(finding.location().file())) {
                continue;
            }
            Path file = base.resolve(finding.location().file());
            counts.merge(known(finding, folder, Optional.of(file)), 1, Integer::sum);
        }
        return new Baseline(counts.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue(), Optional.empty()))
                .toList());
    }

    /** What a baseline in a folder knows a finding by. */
    static Fingerprint known(Finding finding, Path folder, Optional<Path> file) {
        Fingerprint own = Fingerprint.of(finding);
        return file.map(path -> own.in(relative(folder, path))).orElse(own);
    }

    private static String relative(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean related = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        return (related ? from.relativize(to) : to).toString().replace('\\', '/');
    }

    List<Entry> entries() {
        return entries;
    }

    /** Number of findings that it knows. */
    public int size() {
        return entries.stream().mapToInt(Entry::count).sum();
    }

    /** Its file's content. */
    public String toText() {
        return entries.stream()
                .map(entry -> "  " + node(entry))
                .collect(Collectors.joining(
                        ",\n",
                        "{\n\"$schema\": \"" + SCHEMA + "\",\n\"findings\": [" + (entries.isEmpty() ? "" : "\n"),
                        (entries.isEmpty() ? "" : "\n") + "]\n}\n"));
    }

    private static ObjectNode node(Entry entry) {
        Fingerprint fingerprint = entry.fingerprint();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("file", fingerprint.file());
        fingerprint.profile().ifPresent(profile -> node.put("profile", profile));
        fingerprint.behavior().ifPresent(behavior -> node.put("behavior", behavior));
        return node.put("rule", fingerprint.rule())
                .put("place", fingerprint.place())
                .put("count", entry.count());
    }
}
