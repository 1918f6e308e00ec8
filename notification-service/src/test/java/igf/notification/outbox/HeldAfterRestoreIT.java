package igf.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import igf.notification.LocalSmtp;
import igf.notification.NotificationServiceApplication;
import igf.notification.Started;
import igf.notification.Started.Somebody;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A service on a restored log: as after recovery, the log has another epoch than the tables. */
class HeldAfterRestoreIT {

    private static final String HOLD = "/api/v1/messages/hold";

    private final String name = "restored-" + UUID.randomUUID().toString().substring(0, 8);
    private final GreenMail server = LocalSmtp.server();

    @BeforeEach
    void takeMails() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RunningService start(String... more) {
        var settings = new HashMap<>(Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Integer.toString(server.getSmtp().getPort())));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return RunningService.start(NotificationServiceApplication.class, "notification-service", name, settings);
    }

    private static void restored(RunningService service) {
        service.bean(JdbcClient.class)
                .sql("UPDATE log_epoch SET timeline = timeline + 1000, epoch = gen_random_uuid()")
                .update();
    }

    private List<String> mails(Somebody to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> Started.isTo(mail, to))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    private static void submit(String title, Somebody organizer) {
        Started.submitted("restore2026", UUID.randomUUID(), title, List.of(organizer.as("ORGANIZER", null)));
    }

    private void awaitMail(String title, Somebody to) {
        Await.until(
                "the mail about " + title,
                () -> mails(to),
                found -> found.stream().anyMatch(mail -> mail.contains(title)));
    }

    @Test
    void mailsWaitUntilTheSecretariatReleasesThem() {
        var ada = Somebody.called("Ada Restored");
        try (var service = start()) {
            submit("Before", ada);
            awaitMail("Before", ada);
            assertThat(service.as("secretariat", "SECRETARIAT")
                            .get(HOLD)
                            .expect(200)
                            .json()
                            .path("held")
                            .asBoolean())
                    .as("a new installation")
                    .isFalse();
            restored(service);
        }
        try (var service = start()) {
            var secretariat = service.as("secretariat", "SECRETARIAT");
            var sender = service.bean(LetterSender.class);
            sender.stop();
            submit("After", ada);
            var held = secretariat.await(HOLD, answer -> receipts(answer.json()) > 0);
            assertThat(held.json().path("held").asBoolean()).isTrue();
            assertThat(held.json().path("waiting").asInt())
                    .as("mails of other tests may wait too")
                    .isGreaterThanOrEqualTo(receipts(held.json()));
            assertThat(overview(secretariat)).isEqualTo(1);
            sender.tick();
            assertThat(mails(ada)).as("what the sender has sent").noneMatch(mail -> mail.contains("After"));
            sender.start();
            service.as("ada", "ORGANIZER").post(HOLD + "/release", Map.of()).expect(403);

            var released = secretariat.post(HOLD + "/release", Map.of()).expect(200);

            assertThat(released.json().path("held").asBoolean()).isFalse();
            awaitMail("After", ada);
            assertThat(overview(secretariat)).isZero();
        }
        try (var service = start()) {
            assertThat(service.as("secretariat", "SECRETARIAT")
                            .get(HOLD)
                            .expect(200)
                            .json()
                            .path("held")
                            .asBoolean())
                    .as("after the next start of the same epoch")
                    .isFalse();
            restored(service);
        }
        try (var service = start("igf.messages.hold-after-restore", "false")) {
            submit("Unheld", ada);
            awaitMail("Unheld", ada);
        }
    }

    private static int receipts(JsonNode hold) {
        return hold.path("kinds")
                .valueStream()
                .filter(kind -> kind.path("kind").asString().equals("receipt"))
                .mapToInt(kind -> kind.path("count").asInt())
                .sum();
    }

    private static int overview(Http secretariat) {
        return secretariat
                .get("/api/v1/editions/restore2026/overview")
                .expect(200)
                .json()
                .at("/counts/heldAfterRestore")
                .asInt();
    }
}
