package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Expressions in the texts of Terraform's configurations; what they give is known when a plan is made. Two dollar or per
 * cent signs stand for the sign itself.
 */
final class Expressions implements Deferred {

    private static final Pattern EXPRESSION = Pattern.compile("(?<!\\$)\\$\\{|(?<!%)%\\{");
    private static final String DYNAMIC = "dynamic";

    @Override
    public boolean isUnknown(JsonNode value, Pointer at) {
        return value.isString() && EXPRESSION.matcher(value.stringValue()).find();
    }

    @Override
    public boolean isOpening(String name) {
        return name.equals(DYNAMIC);
    }

    @Override
    public String text(String written) {
        return written.replace("$${", "${").replace("%%{", "%{");
    }

    /** A text as it has to be written to stand for itself. */
    static String escaped(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
