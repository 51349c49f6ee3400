package dev.iotdd.console;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.iotdd.pact.IotddTarget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pacts that {@link FleetPactTest} writes, verified by Pact's own provider tests. */
// tag::provider[]
@Provider("AWS IoT")
@PactFolder("target/pacts")
@IgnoreMissingStateChange // IotddTarget brings the states about.
class AwsIotPactIT {

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(IotddTarget.mock());
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }
}
// end::provider[]
