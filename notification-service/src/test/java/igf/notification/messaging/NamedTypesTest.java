package igf.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mails and webhooks name public types as text: a type that nobody publishes would never lead to a mail. */
class NamedTypesTest {

    /** Webhooks alone have it, when their owner asks for a test. */
    private static final String TEST = "igf.webhook.test.v1";

    private static final Pattern TYPE = Pattern.compile("\"(igf\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+)\"");

    @Test
    void everyTypeInTheSourcesIsPublished() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(NamedTypesTest::typesIn)
                    .filter(type -> !type.equals(TEST))
                    .toList();
            assertThat(named)
                    .hasSizeGreaterThan(50)
                    .allMatch(type -> Contracts.find(type).isPresent());
        }
    }

    private static Stream<String> typesIn(Path file) {
        try {
            return TYPE.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
