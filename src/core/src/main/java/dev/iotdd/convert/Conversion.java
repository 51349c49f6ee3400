package dev.iotdd.convert;

import java.util.List;

/**
 * What a conversion gave.
 *
 * @param text the file's content
 * @param losses what it does not carry over, one sentence each, with the place in the source
 */
public record Conversion(String text, List<String> losses) {

    public Conversion {
        losses = List.copyOf(losses);
    }
}
