package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.util.Locale;

/** Reads bytes as JSON or YAML. Reading never takes more than its limits allow, whatever the bytes are. */
public final class DocumentReader {

    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The document of these bytes.
     *
     * @throws UnreadableException if they have no tree: not UTF-8, not JSON or YAML, too deep or too large
     */
    public Document read(String file, byte[] bytes) throws UnreadableException {
        if (bytes.length > limits.bytes()) {
            Fault fault = Fault.tooLarge(0, "document", limits.bytes() + " bytes");
            throw new UnreadableException(fault, new SourceText(""));
        }
        SourceText text = new SourceText(Utf8.decode(bytes));
        return isYaml(file, text)
                ? new YamlReader(file, text, limits).read()
                : new JsonReader(file, text, limits).read();
    }

    private static boolean isYaml(String file, SourceText text) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return true;
        }
        return !name.endsWith(".json") && !looksLikeJson(text.toString());
    }

    // Without a telling name: what is not visibly JSON and not visibly broken JSON either is read as YAML.
    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.isEmpty() || "{[\"/".indexOf(start.charAt(0)) >= 0;
    }
}
