package dev.iotdd.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iot.model.ThrottlingException;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileRequest;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** Brings the security profiles of an account in line with files. */
public final class ProfileRollout {

    private static final int ATTEMPTS = 4;

    private final IotClient iot;
    private final Duration pause;

    /**
     * A rollout to an account.
     *
     * @param iot the account
     * @param pause how long to wait before another attempt where the service throttles
     */
    public ProfileRollout(IotClient iot, Duration pause) {
        this.iot = iot;
        this.pause = pause;
    }

    /**
     * Creates the profile of a file, updates it, or leaves it as it is. Where somebody else changes it at the same time,
     * it plans anew.
     *
     * @return the version of the profile
     * @throws RolloutException if it cannot be done; the account is as it was
     */
    public long rollOut(Path file) throws IOException {
        return rollOut(ProfileFile.read(file));
    }

    long rollOut(UpdateSecurityProfileRequest wanted) {
        for (int attempt = 1; ; attempt++) {
            try {
                return carryOut(plan(wanted));
            } catch (VersionConflictException e) {
                giveUpAfter(attempt, wanted, e);
            } catch (ThrottlingException e) {
                giveUpAfter(attempt, wanted, e);
                sleep();
            } catch (RuntimeException e) {
                throw new RolloutException(wanted.securityProfileName(), e);
            }
        }
    }

    private Plan plan(UpdateSecurityProfileRequest wanted) {
        try {
            return Plan.toUpdate(
                    wanted,
                    iot.describeSecurityProfile(request -> request.securityProfileName(wanted.securityProfileName())));
        } catch (ResourceNotFoundException e) {
            return Plan.toCreate(wanted);
        }
    }

    private long carryOut(Plan plan) {
        if (plan instanceof Plan.Create create) {
            iot.createSecurityProfile(create.request());
            return 1;
        }
        if (plan instanceof Plan.Update update) {
            return iot.updateSecurityProfile(update.request()).version();
        }
        return ((Plan.Nothing) plan).version();
    }

    private static void giveUpAfter(int attempt, UpdateSecurityProfileRequest wanted, RuntimeException cause) {
        if (attempt == ATTEMPTS) {
            throw new RolloutException(wanted.securityProfileName(), cause);
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service throttles", e);
        }
    }
}
