package igf.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    private static final Path PUBLISHED = Path.of("../contracts/src/test/resources/approved");

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                NotificationServiceApplication.class,
                "notification-service",
                "notification-batches",
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        Integer.toString(Started.MAIL.getSmtp().getPort())))) {
            var batches = new ReactionBatches(service, "igf.notification", published());
            assertThat(batches.findBatchFailures()).isEmpty();
            assertThat(batches.examplesFailingAlone())
                    .as("of these a batch says nothing")
                    .isEmpty();
        }
    }

    /**
     * Returns one event of each public type, as the inbox stores what other services publish. Erasures and links come
     * first: their reaction reads the whole log, which is short then.
     */
    private static Stream<ReactionBatches.Example> published() {
        var peopleFirst = Comparator.<Contract, Boolean>comparing(
                contract -> !contract.type().startsWith("igf.person."));
        return Contracts.all().stream().sorted(peopleFirst).map(contract -> {
            var data = read(PUBLISHED.resolve(contract.type() + ".json"));
            var id = Pattern.compile('"' + contract.subject().idMember() + "\": \"([^\"]*)")
                    .matcher(data);
            var subject = id.find()
                    ? id.group(1)
                    : UUID.nameUUIDFromBytes(contract.type().getBytes(UTF_8)).toString();
            var source = "/forums/igf/" + contract.service();
            return new ReactionBatches.Example("fact.received.1", source + "|" + subject, """
                    {"id":"%s.0","type":"%s","source":"%s","subject":"%s","sequence":0,"sourcePosition":1,"epoch":"e",
                    "time":"2026-07-01T12:00:00Z","correlationId":"c","causationId":"c","edition":"igf-2026","data":%s}""".formatted(
                            subject, contract.type(), source, subject, data));
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
