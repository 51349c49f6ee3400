package dev.iotdd.drift;

import dev.iotdd.drift.Difference.Direction;
import dev.iotdd.drift.Difference.Kind;
import dev.iotdd.drift.ServiceModel.Call;
import dev.iotdd.drift.Shape.Member;
import dev.iotdd.spec.Operation.Pagination;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Finds all differences between two models. Each is named once, by the shape or member of ours that it is about. */
final class Comparison {

    private final ServiceModel ours;
    private final ServiceModel theirs;
    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Set<List<String>> seen = new HashSet<>();

    Comparison(ServiceModel ours, ServiceModel theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The differences; operations of theirs alone count only if {@code inScope}. */
    List<Difference> operations(Predicate<String> inScope) {
        Set<String> names = new TreeSet<>(ours.operations().keySet());
        theirs.operations().keySet().stream().filter(inScope).forEach(names::add);
        for (String name : names) {
            both(
                    ours.operations(),
                    theirs.operations(),
                    name,
                    (mine, other) -> call(name, mine, other),
                    () -> add(Kind.MISSING_OPERATION, Direction.OTHER, name, "", name),
                    () -> add(Kind.EXTRA_OPERATION, Direction.OTHER, name, name, ""));
        }
        return List.copyOf(differences);
    }

    /** The differences between two shapes and all that they name. */
    List<Difference> shapes(String our, String their) {
        shape(our, our, their);
        return List.copyOf(differences);
    }

    private void call(String place, Call mine, Call other) {
        different(Kind.METHOD, place, mine.method(), other.method());
        different(Kind.URI, place, mine.uri(), other.uri());
        different(Kind.STATUS, place, String.valueOf(mine.status()), String.valueOf(other.status()));
        if (theirs.knowsPaging()) {
            different(Kind.PAGINATION, place, words(mine.pagination()), words(other.pagination()));
        }
        shape(mine.input(), mine.input(), other.input());
        shape(mine.output(), mine.output(), other.output());
        for (String error : union(mine.errors(), other.errors())) {
            both(
                    mine.errors(),
                    other.errors(),
                    error,
                    (ourStatus, theirStatus) -> error(error, ourStatus, theirStatus),
                    () -> add(Kind.MISSING_ERROR, Direction.OTHER, place, "", error),
                    () -> add(Kind.EXTRA_ERROR, Direction.OTHER, place, error, ""));
        }
    }

    private void error(String name, int ourStatus, int theirStatus) {
        different(Kind.STATUS, name, String.valueOf(ourStatus), String.valueOf(theirStatus));
        shape(name, name, name);
    }

    private static String words(Optional<Pagination> pagination) {
        return pagination
                .map(paging -> paging.inputToken() + " from " + paging.outputToken() + ", "
                        + paging.limitKey().orElse("no limit") + ", " + paging.resultKey())
                .orElse("nothing");
    }

    private void shape(String place, String our, String their) {
        if (!seen.add(List.of(our, their))) {
            return;
        }
        Shape mine = ours.shape(our);
        Shape other = theirs.shape(their);
        if (mine instanceof Shape.Structure a && other instanceof Shape.Structure b) {
            members(place, a.members(), b.members());
        } else if (mine instanceof Shape.Sequence a && other instanceof Shape.Sequence b) {
            lengths(place, a.size(), b.size());
            shape(a.element(), a.element(), b.element());
        } else if (mine instanceof Shape.Dictionary a && other instanceof Shape.Dictionary b) {
            lengths(place, a.size(), b.size());
            shape(a.key(), a.key(), b.key());
            shape(a.value(), a.value(), b.value());
        } else if (mine instanceof Shape.Text a && other instanceof Shape.Text b) {
            texts(place, a, b);
        } else if (mine instanceof Shape.Numeric a && other instanceof Shape.Numeric b && a.integer() == b.integer()) {
            least(Kind.MINIMUM, place, a.range().min(), b.range().min());
            greatest(Kind.MAXIMUM, place, a.range().max(), b.range().max());
        } else {
            different(Kind.TYPE, place, mine.type(), other.type());
        }
    }

    private void members(String place, Map<String, Member> mine, Map<String, Member> other) {
        for (String name : union(mine, other)) {
            String at = place + "." + name;
            both(
                    mine,
                    other,
                    name,
                    (a, b) -> member(at, a, b),
                    () -> add(Kind.MISSING_MEMBER, Direction.STRICTER, at, "", name),
                    () -> add(Kind.EXTRA_MEMBER, Direction.LAXER, at, name, ""));
        }
    }

    private void member(String place, Member mine, Member other) {
        different(Kind.LOCATION, place, mine.location(), other.location());
        if (mine.required() != other.required()) {
            add(
                    Kind.REQUIRED,
                    mine.required() ? Direction.STRICTER : Direction.LAXER,
                    place,
                    word(mine.required()),
                    word(other.required()));
        }
        shape(mine.shape(), mine.shape(), other.shape());
    }

    private static String word(boolean required) {
        return required ? "required" : "optional";
    }

    private void texts(String place, Shape.Text mine, Shape.Text other) {
        if (mine.values().isPresent() && other.values().isPresent()) {
            values(place, mine.values().get(), other.values().get());
            return;
        }
        if (mine.values().isPresent() || other.values().isPresent()) {
            add(
                    Kind.VALUES,
                    mine.values().isPresent() ? Direction.STRICTER : Direction.LAXER,
                    place,
                    mine.values().map(Comparison::list).orElse("any text"),
                    other.values().map(Comparison::list).orElse("any text"));
            return;
        }
        lengths(place, mine.length(), other.length());
        characters(place, mine.characters(), other.characters());
        different(
                Kind.PATTERN,
                place,
                mine.pattern().orElse("none"),
                other.pattern().orElse("none"));
    }

    private void values(String place, Set<String> mine, Set<String> other) {
        other.stream()
                .filter(value -> !mine.contains(value))
                .forEach(value -> add(Kind.MISSING_VALUE, Direction.STRICTER, place, "", value));
        mine.stream()
                .filter(value -> !other.contains(value))
                .forEach(value -> add(Kind.EXTRA_VALUE, Direction.LAXER, place, value, ""));
    }

    private static String list(Set<String> values) {
        return String.join(", ", values);
    }

    private void characters(String place, Optional<Characters> mine, Optional<Characters> other) {
        boolean laxer = other.isPresent() && !mine.map(other.get()::contains).orElse(false);
        boolean stricter = mine.isPresent() && !other.map(mine.get()::contains).orElse(false);
        if (laxer || stricter) {
            Direction one = laxer ? Direction.LAXER : Direction.STRICTER;
            add(
                    Kind.CHARACTERS,
                    laxer && stricter ? Direction.OTHER : one,
                    place,
                    mine.map(Characters::source).orElse("any"),
                    other.map(Characters::source).orElse("any"));
        }
    }

    private void lengths(String place, Range mine, Range other) {
        least(Kind.SHORTEST, place, mine.min(), other.min());
        greatest(Kind.LONGEST, place, mine.max(), other.max());
    }

    private void least(Kind kind, String place, Optional<BigDecimal> mine, Optional<BigDecimal> other) {
        bound(
                kind,
                place,
                mine,
                other,
                mine.isPresent() && other.map(o -> mine.get().compareTo(o) > 0).orElse(true));
    }

    private void greatest(Kind kind, String place, Optional<BigDecimal> mine, Optional<BigDecimal> other) {
        bound(
                kind,
                place,
                mine,
                other,
                mine.isPresent() && other.map(o -> mine.get().compareTo(o) < 0).orElse(true));
    }

    private void bound(
            Kind kind, String place, Optional<BigDecimal> mine, Optional<BigDecimal> other, boolean stricter) {
        boolean same = mine.isPresent() == other.isPresent()
                && mine.map(number -> number.compareTo(other.orElse(number)) == 0)
                        .orElse(true);
        if (!same) {
            add(kind, stricter ? Direction.STRICTER : Direction.LAXER, place, number(mine), number(other));
        }
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toString).orElse("unlimited");
    }

    private void different(Kind kind, String place, String mine, String other) {
        if (!mine.equals(other)) {
            add(kind, Direction.OTHER, place, mine, other);
        }
    }

    private void add(Kind kind, Direction direction, String place, String mine, String other) {
        differences.add(new Difference(kind, direction, place, mine, other));
    }

    private static <T> Set<String> union(Map<String, T> mine, Map<String, T> other) {
        Map<String, T> all = new TreeMap<>(mine);
        all.putAll(other);
        return all.keySet();
    }

    private static <T> void both(
            Map<String, T> mine,
            Map<String, T> other,
            String name,
            BiConsumer<T, T> compare,
            Runnable theirsOnly,
            Runnable oursOnly) {
        Optional<T> a = Optional.ofNullable(mine.get(name));
        Optional<T> b = Optional.ofNullable(other.get(name));
        if (a.isPresent() && b.isPresent()) {
            compare.accept(a.get(), b.get());
        } else if (b.isPresent()) {
            theirsOnly.run();
        } else {
            oursOnly.run();
        }
    }
}
