package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The packaged jar on a class path with older releases of the libraries that it carries inside. */
class NeighboursIT {

    private static final Path CORE = Path.of(System.getProperty("iotdd.core.jar", ""));
    private static final Path NEIGHBOURS = Path.of(System.getProperty("iotdd.neighbours", ""));

    @Test
    void bothWorkSideBySide() throws Exception {
        try (URLClassLoader loader = classPath()) {
            Class<?> iotdd = loader.loadClass("dev.iotdd.Iotdd");
            Object validator = iotdd.getMethod("create").invoke(null);
            Object report = iotdd.getMethod("validate", String.class)
                    .invoke(validator, "{\"securityProfileName\": \"a\", \"deleteBehavior\": true}");
            assertThat(report.toString()).contains("[unknown-member]", "Did you mean deleteBehaviors?");

            // Of 1.5.9, which 3.x no longer has.
            Class<?> factory = loader.loadClass("com.networknt.schema.JsonSchemaFactory");
            Class<?> version = loader.loadClass("com.networknt.schema.SpecVersion$VersionFlag");
            Object old = factory.getMethod("getInstance", version)
                    .invoke(null, version.getField("V202012").get(null));
            Object schema = factory.getMethod("getSchema", String.class).invoke(old, "{\"type\": \"string\"}");
            assertThat(schema.toString()).isNotEmpty();
        }
    }

    @Test
    void nothingInTheJarBearsAForeignName() throws IOException {
        try (ZipFile jar = new ZipFile(CORE.toFile())) {
            assertThat(jar.stream().map(Object::toString).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("dev/iotdd/"));
        }
    }

    /** Without this test's own class path, and with the neighbours first, as an unlucky user has them. */
    private static URLClassLoader classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        try (var jars = Files.list(NEIGHBOURS)) {
            for (Path jar : jars.sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        assertThat(urls).hasSizeGreaterThan(4);
        urls.add(CORE.toUri().toURL());
        urls.add(Repository.SPEC.resolve("target/classes").toUri().toURL());
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
