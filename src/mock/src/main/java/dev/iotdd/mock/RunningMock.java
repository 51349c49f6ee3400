package dev.iotdd.mock;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A mock as those see it who use it but did not start it, and therefore must not close it: tests that get theirs from a
 * test framework.
 */
public interface RunningMock {

    /** Where it listens, for the endpoint override of a client. */
    URI endpoint();

    /** The port that it listens on. */
    int port();

    /** The region of requests that name none. */
    String region();

    /** The account of requests whose access key belongs to none. */
    String account();

    /** The latest calls, oldest first. */
    List<Call> calls();

    /**
     * The latest calls of an operation, oldest first.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    List<Call> calls(String operation);

    /** Number of all calls since the start, whether or not they are still recorded. */
    long callCount();

    /** Forgets the recorded calls. */
    void clearCalls();

    /** Forgets everything: resources, recorded calls and faults that did not happen yet. */
    void reset();

    /**
     * Carries out what the documents in a folder and below say: inputs of CreateCustomMetric, CreateDimension,
     * CreateSecurityProfile, UpdateSecurityProfile (which also creates) and AttachSecurityProfile, as JSON or YAML.
     *
     * @throws InvalidSeedException if one is something else, or is refused
     */
    void seed(Path folder);

    /** Writes all resources into a folder, as documents that {@link #seed(Path)} reads again. */
    void export(Path folder);

    /**
     * Makes something go wrong.
     *
     * @throws IllegalArgumentException if it concerns an operation that there is not, or an error that it does not declare
     */
    void inject(Fault fault);

    /** Takes back all faults that did not happen yet. */
    void clearFaults();

    /** What went wrong with the mock itself, and was answered with status 500. Empty, unless it has a bug. */
    List<String> problems();
}
