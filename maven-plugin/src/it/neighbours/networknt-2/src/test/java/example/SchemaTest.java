package example;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

/** The schema validator 2.x, with Jackson 2. */
class SchemaTest {

    @Test
    void bothJudge() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"type\": \"string\"}");

        assertEquals(1, schema.validate("1", InputFormat.JSON).size());
        assertThatPayload("{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}").hasFinding("unknown-member");
    }
}
