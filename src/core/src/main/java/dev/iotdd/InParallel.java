package dev.iotdd;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Validates many things on all processors and keeps their order. */
final class InParallel<T> {

    private final Function<T, Report> validation;

    InParallel(Function<T, Report> validation) {
        this.validation = validation;
    }

    Report over(List<T> things, Consumer<Integer> progress) {
        if (things.size() == 1) {
            // To divide work that is not to be divided takes as long as the work.
            Report report = validation.apply(things.get(0));
            progress.accept(1);
            return report;
        }
        AtomicInteger done = new AtomicInteger();
        return Report.join(IntStream.range(0, things.size())
                .parallel()
                .mapToObj(i -> {
                    Report report = validation.apply(things.get(i));
                    progress.accept(done.incrementAndGet());
                    return report;
                })
                .toList());
    }
}
