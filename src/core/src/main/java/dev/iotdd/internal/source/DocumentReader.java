package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import java.util.List;
import java.util.Locale;

/** Reads bytes as JSON or YAML. Reading never takes more than its limits allow, whatever the bytes are. */
public final class DocumentReader {

    // No library reads Terraform's own language and tells where its values stand.
    private static final List<String> FOREIGN = List.of(".tf", ".hcl", ".tofu");
    private static final String HCL = "it is in Terraform's own language, of which nothing is read. Make a plan with "
            + "`terraform plan -out FILE`, print it with `terraform show -json FILE`, and validate that.";

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
        return readAny(file, bytes).plain();
    }

    /**
     * The document of these bytes, which may be packed by gzip, have tags as templates do, or be JSON values one
     * after the other.
     *
     * @throws UnreadableException if they have no tree
     */
    public Document readAny(String file, byte[] bytes) throws UnreadableException {
        byte[] content = Gzip.isPacked(bytes) ? Gzip.unpack(bytes, limits.bytes()) : bytes;
        if (content.length > limits.bytes()) {
            Fault fault = Fault.tooLarge(0, "document", limits.bytes() + " bytes");
            throw new UnreadableException(fault, new SourceText(""));
        }
        String name = Gzip.nameInside(file.toLowerCase(Locale.ROOT));
        if (FOREIGN.stream().anyMatch(name::endsWith)) {
            throw new UnreadableException(Fault.unknown(HCL), new SourceText(""));
        }
        SourceText text = new SourceText(Utf8.decode(content));
        return isYaml(name, text)
                ? new YamlReader(file, text, limits).read()
                : new JsonReader(file, text, limits).read();
    }

    /** Whether these bytes are no text but one that is packed. */
    public static boolean isPacked(byte[] bytes) {
        return Gzip.isPacked(bytes);
    }

    static boolean isYaml(String name, SourceText text) {
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
