package dev.iotdd.internal.fix;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.fix.FixResult;
import dev.iotdd.internal.check.Blame;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.check.Checker.Blames;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.RuleInfo.Fix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Repairs documents step by step; each step is judged, and what makes anything worse is taken back. */
public final class Fixer {

    private static final String MARK = "\uFEFF";

    private final Checker checker;
    private final Config config;
    private final Predicate<Finding> accepted;
    private final boolean unsafe;

    /**
     * @param accepted tells findings that the project accepts and so wants to be left
     * @param unsafe whether to repair by guesses too
     */
    public Fixer(Checker checker, Config config, Predicate<Finding> accepted, boolean unsafe) {
        this.checker = checker;
        this.config = config;
        this.accepted = accepted;
        this.unsafe = unsafe;
    }

    public FixResult fix(String file, byte[] bytes) {
        if (DocumentReader.isPacked(bytes)) {
            // A recording of what was, which nobody mends.
            return new FixResult(file, "", "", List.of(), List.of(), Optional.empty());
        }
        try {
            // Read as it is first: what is no UTF-8 must not become some.
            Blames blames = checker.blames(file, bytes, config);
            String text = new String(bytes, StandardCharsets.UTF_8);
            // Nor are other recordings.
            return blames.authored()
                    ? new Run(file, text, blames).result()
                    : new FixResult(file, text, text, List.of(), List.of(), Optional.empty());
        } catch (UnreadableException e) {
            String problem = checker.check(file, bytes, Optional.empty(), config).findings().stream()
                    .map(Finding::toString)
                    .findFirst()
                    .orElse(file + ": it cannot be read.");
            return FixResult.unreadable(file, problem);
        }
    }

    private Blames blames(String file, String text) throws UnreadableException {
        return checker.blames(file, text.getBytes(StandardCharsets.UTF_8), config);
    }

    private boolean mayFix(Blame blame) {
        Fix fix = blame.finding().fix();
        return (fix == Fix.SAFE || (unsafe && fix == Fix.UNSAFE)) && !accepted.test(blame.finding());
    }

    private static List<Edit> edits(Blame blame) {
        return Fixes.of(blame.finding().rule(), blame.kind().operation())
                .map(fix -> fix.edits(new Source(blame.spot().document()), blame.moved()))
                .orElse(List.of());
    }

    /** The repair of one document. */
    private final class Run {

        private final String file;
        private final String before;
        private final List<Finding> fixed = new ArrayList<>();
        private final Set<String> hopeless = new HashSet<>();
        private String text;
        private Blames blames;

        Run(String file, String text, Blames blames) {
            this.file = file;
            this.before = text;
            this.text = text;
            this.blames = blames;
        }

        FixResult result() {
            while (step()) {
                // Each step has changed something for the better, so that they come to an end.
            }
            List<Finding> left = blames.all().stream()
                    .filter(Fixer.this::mayFix)
                    .map(Blame::finding)
                    .toList();
            return new FixResult(file, before, text, fixed, left, Optional.empty());
        }

        /** Repairs as much as goes together; or, where that makes something worse, one thing. */
        private boolean step() {
            Map<Blame, List<Edit>> repairs = new HashMap<>();
            Set<Blame> chosen = new LinkedHashSet<>();
            List<Edit> all = new ArrayList<>();
            for (Blame blame : blames.all()) {
                List<Edit> edits = mayFix(blame) && !hopeless.contains(key(blame)) ? edits(blame) : List.of();
                boolean free = edits.stream().noneMatch(edit -> all.stream().anyMatch(edit::overlaps));
                if (!edits.isEmpty() && free) {
                    repairs.put(blame, edits);
                    chosen.add(blame);
                    all.addAll(edits);
                }
            }
            if (chosen.isEmpty()) {
                return false;
            }
            return attempt(List.copyOf(chosen), all)
                    || chosen.stream()
                            .anyMatch(blame -> attempt(List.of(blame), repairs.getOrDefault(blame, List.of())));
        }

        private boolean attempt(List<Blame> mended, List<Edit> edits) {
            String mark = text.startsWith(MARK) ? MARK : "";
            String changed = mark + Edit.apply(text.substring(mark.length()), edits);
            try {
                Blames after = blames(file, changed);
                if (isBetter(blames, after)) {
                    blames.all().stream()
                            .filter(Fixer.this::mayFix)
                            .filter(blame -> mended.stream().anyMatch(one -> isSame(one, blame)))
                            .forEach(blame -> fixed.add(blame.finding()));
                    text = changed;
                    blames = after;
                    return true;
                }
            } catch (UnreadableException e) {
                // It was readable before, so this is no repair.
            }
            if (mended.size() == 1) {
                hopeless.add(key(mended.get(0)));
            }
            return false;
        }

        /** Whether both are about one text, which an alias shows in two places. */
        private boolean isSame(Blame one, Blame other) {
            return key(one).equals(key(other))
                    || (one.finding().rule().equals(other.finding().rule())
                            && one.finding().location().line()
                                    == other.finding().location().line()
                            && one.finding().location().column()
                                    == other.finding().location().column());
        }

        private String key(Blame blame) {
            return blame.finding().rule() + " " + blame.finding().location().pointer();
        }
    }

    /** Fewer of the gravest level that differs. */
    private static boolean isBetter(Blames before, Blames after) {
        if (after.faults() > before.faults()) {
            return false;
        }
        for (Level level : Level.values()) {
            long was = count(before.all(), level);
            long is = count(after.all(), level);
            if (was != is) {
                return is < was;
            }
        }
        return false;
    }

    private static long count(List<Blame> blames, Level level) {
        return blames.stream().filter(blame -> blame.finding().level() == level).count();
    }
}
