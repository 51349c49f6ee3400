package dev.iotdd.maven;

import dev.iotdd.Config;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.mock.Fault;
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

    /** Account of requests whose access key has none. */
    @Parameter(property = "iotdd.mock.account", defaultValue = "123456789012")
    private String account = "123456789012";

    /** Accounts of requests by the id of their access key. */
    @Parameter
    private Map<String, String> accounts = new LinkedHashMap<>();

    /** Folders of documents to start with, as files for create requests. */
    @Parameter(property = "iotdd.mock.seeds")
    private List<File> seeds = new ArrayList<>();

    /** What to do where AWS is silent, for example <code>empty-lists</code> as <code>clear</code>. */
    @Parameter
    private Map<String, String> choices = new LinkedHashMap<>();

    /**
     * What is to go wrong: throttling, internal-failure, lost-request, lost-response, half-response, error or delay, with
     * settings as in <code>throttling,on=UpdateSecurityProfile,times=2</code>; further ones are after=N, rate=0..1, for
     * an error name=EXCEPTION and for a delay ms=N.
     */
    @Parameter
    private List<String> faults = new ArrayList<>();

    /** File with rule levels; findings of level error refuse a request. */
    @Parameter(property = "iotdd.config")
    private @Nullable File config;

    /** Throttle at the request rates that AWS documents. */
    @Parameter(property = "iotdd.mock.rates", defaultValue = "false")
    private boolean rates;

    final IotddMock start(int port) throws MojoFailureException {
        try {
            IotddMock.Builder builder = IotddMock.builder()
                    .host(host)
                    .port(port)
                    .region(region)
                    .account(account)
                    .accounts(accounts)
                    .choices(choices)
                    .documentedRates(rates);
            if (config != null) {
                builder.config(Config.load(config.toPath()));
            }
            faults.forEach(fault -> builder.fault(Fault.parse(fault)));
            seeds.forEach(seed -> builder.seed(seed.toPath()));
            return builder.start();
        } catch (IllegalArgumentException | InvalidConfigException | InvalidSeedException | UncheckedIOException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }
}
