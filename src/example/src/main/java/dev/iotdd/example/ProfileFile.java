package dev.iotdd.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.iot.model.UpdateSecurityProfileRequest;
import tools.jackson.databind.json.JsonMapper;

/** Profiles as files: inputs of UpdateSecurityProfile in JSON. */
final class ProfileFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProfileFile() {}

    static UpdateSecurityProfileRequest read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static UpdateSecurityProfileRequest parse(String json) {
        return MAPPER.readValue(json, UpdateSecurityProfileRequest.serializableBuilderClass())
                .build();
    }
}
