package dev.iotdd.junit;

import dev.iotdd.Config;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.mock.Call;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.InvalidSeedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@link IotddMock} says of the mock itself. Equal settings make equal mocks, which tests may share.
 *
 * @param port port, 0 for a free one
 * @param region region of the clients
 * @param account account of all requests
 * @param faults what is to go wrong
 * @param seeds folders to start from
 * @param choices what to do where AWS is silent, as {@code choice=option}
 * @param config file with rule levels; empty for none
 * @param rates whether to throttle at the documented rates
 */
record MockSettings(
        int port,
        String region,
        String account,
        List<Fault> faults,
        List<String> seeds,
        List<String> choices,
        String config,
        boolean rates) {

    MockSettings {
        faults = List.copyOf(faults);
        seeds = List.copyOf(seeds);
        choices = List.copyOf(choices);
    }

    static MockSettings of(IotddMock said) {
        return new MockSettings(
                said.port(),
                said.region(),
                said.account(),
                Arrays.stream(said.faults()).map(MockSettings::fault).toList(),
                List.of(said.seeds()),
                List.of(said.choices()),
                said.config(),
                said.documentedRates());
    }

    private static Fault fault(String said) {
        try {
            return Fault.parse(said);
        } catch (IllegalArgumentException e) {
            throw Misuse.because("@IotddMock(faults = \"" + said + "\"): " + e.getMessage(), e);
        }
    }

    /** A mock with these settings. */
    dev.iotdd.mock.IotddMock start(Consumer<Call> listener) {
        try {
            dev.iotdd.mock.IotddMock.Builder mock = dev.iotdd.mock.IotddMock.builder()
                    .port(port)
                    .region(region)
                    .account(account)
                    .documentedRates(rates)
                    .listener(listener);
            faults.forEach(mock::fault);
            seeds.forEach(seed -> mock.seed(seedFolder(seed)));
            choices.forEach(choice -> choose(mock, choice));
            if (!config.isEmpty()) {
                mock.config(Config.load(Path.of(config)));
            }
            return mock.start();
        } catch (InvalidConfigException | InvalidSeedException | IllegalArgumentException | UncheckedIOException e) {
            throw Misuse.because("@IotddMock: " + e.getMessage(), e);
        }
    }

    private static Path seedFolder(String seed) {
        Path folder = Locations.folder(seed);
        if (!Files.isDirectory(folder)) {
            throw Misuse.because("@IotddMock(seeds = \"" + seed + "\"): there is no folder "
                    + folder.toAbsolutePath() + ". Paths begin at the module's directory; classpath:FOLDER is on the"
                    + " class path.");
        }
        return folder;
    }

    private static void choose(dev.iotdd.mock.IotddMock.Builder mock, String choice) {
        String[] parts = choice.split("=", 2);
        if (parts.length < 2) {
            throw Misuse.because(
                    "@IotddMock(choices = \"" + choice + "\") has no option; write it as \"empty-lists=clear\".");
        }
        mock.choice(Choice.of(parts[0]), parts[1]);
    }
}
