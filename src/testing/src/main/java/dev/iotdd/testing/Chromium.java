package dev.iotdd.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser without a window.
 *
 * @param profile a folder of its own
 */
public record Chromium(Path profile) {

    /** Opens a page, and gives what the browser writes: with {@code --dump-dom}, the page as it has become. */
    public String open(URI page, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                // It must not look for servers, least of all where there are none.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(page.toString());
        return Program.in(Path.of("").toAbsolutePath()).run(command).out();
    }
}
