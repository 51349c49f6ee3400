package dev.iotdd.generate;

import dev.iotdd.Repository;
import dev.iotdd.spec.Spec;
import java.util.List;

/** The cases of this repository's specification, made once for all tests: making them takes half a minute. */
public final class AllCases {

    /** Valid ones and others, by kind of document. */
    public static final List<GeneratedCase> CASES =
            Fixtures.of(Spec.of(Repository.SPEC)).cases();

    private AllCases() {}
}
