package dev.iotdd.conform.kit;

import dev.iotdd.conform.scorecard.CaseInfo;
import dev.iotdd.contract.GivenState;
import java.util.List;
import java.util.function.Function;

/** One thing to try. */
public final class ConformanceCase {

    private final CaseInfo info;
    private final Function<Bench, List<GivenState>> given;
    private final Trial trial;
    private final boolean alone;

    ConformanceCase(CaseInfo info, Function<Bench, List<GivenState>> given, Trial trial, boolean alone) {
        this.info = info;
        this.given = given;
        this.trial = trial;
        this.alone = alone;
    }

    /** What it proves. */
    public CaseInfo info() {
        return info;
    }

    List<GivenState> given(Bench bench) {
        return given.apply(bench);
    }

    void run(Bench bench) {
        trial.run(bench);
    }

    /** Whether nothing else may happen meanwhile: it needs the quotas of an account, or looks through all there is. */
    boolean isAlone() {
        return alone;
    }

    /** Its id. */
    @Override
    public String toString() {
        return info.id();
    }
}
