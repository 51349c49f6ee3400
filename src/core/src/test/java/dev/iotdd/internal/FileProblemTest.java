package dev.iotdd.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

    @TempDir
    private Path folder;

    @Test
    void readingSaysWhatIsWrongWithTheFile() throws IOException {
        Path broken = Files.write(folder.resolve("broken"), new byte[] {(byte) 0xE9});
        Path none = folder.resolve("none");
        assertThat(reading(none, () -> Files.readAllBytes(none))).isEqualTo(none + ": there is no such file.");
        assertThat(reading(folder, () -> Files.readAllBytes(folder))).isEqualTo(folder + ": it is a directory.");
        assertThat(reading(broken, () -> Files.readString(broken))).isEqualTo(broken + ": it is no text in UTF-8.");
        assertThat(FileProblem.reading("a", new AccessDeniedException("a")))
                .isEqualTo("a: permission to read it is denied.");
    }

    @Test
    void aNameNeedNotBeAPath() {
        assertThat(FileProblem.reading("\0", new IOException("closed"))).isEqualTo("\0: it cannot be read (closed).");
    }

    @Test
    void wordsAreMoreThanAPath() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path missing = folder.resolve("missing/file");
        assertThat(words(() -> Files.createDirectories(file))).isEqualTo(file + " is there already, and in the way");
        assertThat(words(() -> Files.writeString(missing, ""))).isEqualTo("there is no " + missing);
        assertThat(words(() -> Files.createDirectories(file.resolve("below"))))
                .startsWith(file.toString())
                .isNotEqualTo(file.resolve("below").toString());
        assertThat(FileProblem.words(new AccessDeniedException("a"))).isEqualTo("permission for a is denied");
        assertThat(FileProblem.words(new IOException())).isEqualTo("IOException");
    }

    private static String reading(Path file, ThrowingCallable reading) {
        return FileProblem.reading(file.toString(), catchThrowableOfType(IOException.class, reading));
    }

    private static String words(ThrowingCallable writing) {
        return FileProblem.words(catchThrowableOfType(IOException.class, writing));
    }
}
