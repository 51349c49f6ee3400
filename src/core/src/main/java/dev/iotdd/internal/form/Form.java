package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.source.Document;
import java.util.Set;

/** A form in which files hold documents of the API without being one. */
interface Form {

    /**
     * Whether a file has this form, as far as its outermost members tell.
     *
     * @param members their names; of a list, those of its first element
     */
    boolean fits(Document document, Set<String> members);

    /**
     * The documents in a file of this form.
     *
     * @param limits on what is read of texts in it
     */
    Contents read(Document document, Limits limits);
}
