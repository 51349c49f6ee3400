package dev.iotdd.mock;

import java.util.Map;
import java.util.Objects;

/**
 * What the mock asks of signatures.
 *
 * @param mode how strict it is
 * @param secrets secret access keys by access key id, for {@link Mode#VERIFIED}
 */
public record Signing(Mode mode, Map<String, String> secrets) {

    /** How strict the mock is. */
    public enum Mode {
        /** Takes unsigned requests and any signature. */
        UNCHECKED,
        /** Asks for a well-formed signature, whatever it was made with. */
        WELL_FORMED,
        /** Computes the signature itself and compares. */
        VERIFIED
    }

    public Signing {
        Objects.requireNonNull(mode, "mode");
        secrets = Map.copyOf(secrets);
    }

    /** Takes unsigned requests and any signature. */
    public static Signing unchecked() {
        return new Signing(Mode.UNCHECKED, Map.of());
    }

    /** Asks for a well-formed signature, whatever it was made with. */
    public static Signing wellFormed() {
        return new Signing(Mode.WELL_FORMED, Map.of());
    }

    /** Verifies signatures made with one of these secret access keys, by access key id. */
    public static Signing verified(Map<String, String> secrets) {
        return new Signing(Mode.VERIFIED, secrets);
    }

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "Signing[" + mode + ", " + secrets.keySet() + "]";
    }
}
