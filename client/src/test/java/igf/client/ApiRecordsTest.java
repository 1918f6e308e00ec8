package igf.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.beans.BeanIntrospector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the records of all packages but {@code igf.api.plan}, whose operations the client does not have. */
class ApiRecordsTest {
    private static final Path API = Path.of("..", "api", "src", "main", "java");

    @Test
    void the_client_reads_and_writes_each_record_of_the_api() throws IOException {
        try (Stream<Path> files = Files.walk(API)) {
            assertThat(files.filter(ApiRecordsTest::isRecord).map(ApiRecordsTest::load))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(type -> assertThat(BeanIntrospector.SHARED.findIntrospection(type))
                            .isPresent());
        }
    }

    private static boolean isRecord(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && !file.toString().contains("/plan/")
                    && Files.readString(file).contains("\npublic record ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = API.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
