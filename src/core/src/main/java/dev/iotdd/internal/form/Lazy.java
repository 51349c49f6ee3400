package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.source.Document;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A form whose words are read when the first file has it, which in most runs is never. Safe for many threads. */
final class Lazy implements Form {

    private final BiPredicate<Document, Set<String>> fits;
    private final Supplier<Form> maker;
    private @Nullable Form form;

    Lazy(BiPredicate<Document, Set<String>> fits, Supplier<Form> maker) {
        this.fits = fits;
        this.maker = maker;
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        return fits.test(document, members);
    }

    @Override
    public Contents read(Document document, Limits limits) {
        return form().read(document, limits);
    }

    private synchronized Form form() {
        Form made = form;
        if (made == null) {
            made = maker.get();
            form = made;
        }
        return made;
    }
}
