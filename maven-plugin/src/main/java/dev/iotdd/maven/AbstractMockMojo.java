package dev.iotdd.maven;

import dev.iotdd.Config;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.InvalidSeedException;
import dev.iotdd.mock.IotddMock;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that start a mock have in common: its settings. */
abstract class AbstractMockMojo extends AbstractMojo {

    /** Address to listen on. */
    @Parameter(property = "iotdd.mock.host", defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    /** Region of unsigned requests. */
    @Parameter(property = "iotdd.mock.region", defaultValue = "us-east-1")
    private String region = "us-east-1";

    /** Account of all requests. */
    @Parameter(property = "iotdd.mock.account", defaultValue = "123456789012")
    private String account = "123456789012";

    /** Folders of documents to start with, as files for create requests. */
    @Parameter(property = "iotdd.mock.seeds")
    private List<File> seeds = new ArrayList<>();

    /** What to do where AWS is silent, for example <code>empty-lists</code> as <code>clear</code>. */
    @Parameter
    private Map<String, String> choices = new LinkedHashMap<>();

    /** File with rule levels; findings of level error refuse a request. */
    @Parameter(property = "iotdd.config")
    private @Nullable File config;

    /** Throttle at the request rates that AWS documents. */
    @Parameter(property = "iotdd.mock.rates", defaultValue = "false")
    private boolean rates;

    final IotddMock start(int port) throws MojoFailureException {
        try {
            IotddMock.Builder builder =
                    IotddMock.builder().host(host).port(port).region(region).account(account);
            if (config != null) {
                builder.config(Config.load(config.toPath()));
            }
            if (rates) {
                builder.documentedRates();
            }
            choices.forEach((choice, option) -> builder.choice(Choice.of(choice), option));
            seeds.forEach(seed -> builder.seed(seed.toPath()));
            return builder.start();
        } catch (IllegalArgumentException | InvalidConfigException | InvalidSeedException | UncheckedIOException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    static String served(IotddMock mock) {
        return "Serving AWS IoT at " + mock.endpoint() + " (region " + mock.region() + ", account " + mock.account()
                + "); " + mock.endpoint() + "/_iotdd shows it.";
    }
}
