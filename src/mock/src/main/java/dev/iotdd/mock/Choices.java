package dev.iotdd.mock;

import java.util.EnumMap;
import java.util.Map;

/** What was chosen where AWS is silent. Immutable. */
public final class Choices {

    private static final Choices DEFAULTS = new Choices(new EnumMap<>(Choice.class));

    private final Map<Choice, String> chosen;

    private Choices(Map<Choice, String> chosen) {
        this.chosen = chosen;
    }

    /** The first option everywhere. */
    public static Choices defaults() {
        return DEFAULTS;
    }

    /**
     * With another option for one choice.
     *
     * @throws IllegalArgumentException if the choice has no such option; the message lists those there are
     */
    public Choices with(Choice choice, String option) {
        Map<Choice, String> changed = new EnumMap<>(Choice.class);
        changed.putAll(chosen);
        changed.put(choice, choice.option(option).id());
        return new Choices(changed);
    }

    /** The option taken. */
    public String get(Choice choice) {
        return chosen.getOrDefault(choice, choice.options().get(0).id());
    }

    /** Whether this option is the one taken. */
    public boolean is(Choice choice, String option) {
        return get(choice).equals(choice.option(option).id());
    }
}
