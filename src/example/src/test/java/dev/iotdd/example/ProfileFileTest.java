package dev.iotdd.example;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static dev.iotdd.junit.IotddAssertions.assertValidPayload;

import dev.iotdd.junit.FixtureSource;
import dev.iotdd.junit.FixtureSource.Validity;
import dev.iotdd.junit.ProfileSource;
import dev.iotdd.junit.ProfileTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

class ProfileFileTest {

    @TestFactory
    Stream<DynamicTest> allFilesAreValid() {
        return ProfileTests.allValidIn("src/main/iot");
    }

    @ParameterizedTest
    @ProfileSource("src/main/iot/**/*.json")
    void whatIsReadIsSent(Path file) throws IOException {
        assertValidPayload(ProfileFile.read(file));
    }

    @ParameterizedTest
    @FixtureSource(operation = "UpdateSecurityProfile", rule = "delete-behaviors-with-behaviors")
    void contradictionsAreNotLostOnTheWay(String json) {
        assertThatPayload(ProfileFile.parse(json))
                .hasFinding("delete-behaviors-with-behaviors")
                .at("/deleteBehaviors");
    }

    @ParameterizedTest
    @FixtureSource(operation = "UpdateSecurityProfile", rule = "statistic-not-for-metric", validity = Validity.INVALID)
    void statisticsAreNotLostOnTheWay(String json) {
        assertThatPayload(ProfileFile.parse(json)).hasFinding("statistic-not-for-metric");
    }
}
