package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.messaging.inbox.Inbox;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A release comes after the events of its sessions, in whatever order the broker delivers them. */
class ReleaseOrderIT {

    private static final Path APPROVED = Path.of("..", "contracts", "src", "test", "resources", "approved");
    private static final String SCHEDULED = "igf.session.scheduled.v1";
    private static final String MOVED = "igf.session.moved.v1";
    private static final String RELEASED = "igf.programme.released.v1";

    private final Http tool = SERVICE.tool("release-order", "feed:read");
    private final String edition = "order-" + UUID.randomUUID();
    private final String recorded = UUID.randomUUID().toString();

    private static Inbox inbox() {
        return SERVICE.bean(Inbox.class);
    }

    private Inbox.ReceivedMessage message(String type, String subject, int ordinal, String body) {
        return new Inbox.ReceivedMessage(
                "igf.scheduling.v1",
                Map.of(
                        "ce_id",
                        recorded + "." + ordinal,
                        "ce_source",
                        "/forums/igf/scheduling",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-30T12:00:00Z",
                        "ce_sequence",
                        "0",
                        "ce_sourceposition",
                        "1",
                        "ce_epoch",
                        "00000000-0000-0000-0000-000000000001",
                        "ce_correlationid",
                        "test"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String example(String type) throws IOException {
        return Files.readString(APPROVED.resolve(type + ".json")).replace("igf-2026", edition);
    }

    private Inbox.ReceivedMessage session(String type, int ordinal) throws IOException {
        return message(type, UUID.randomUUID().toString(), ordinal, example(type));
    }

    private Inbox.ReceivedMessage release(int ordinal) throws IOException {
        return message(RELEASED, edition, ordinal, example(RELEASED));
    }

    private List<JsonNode> feed() {
        var items = new ArrayList<JsonNode>();
        tool.get("/api/v1/feed?edition=" + edition)
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    /** Another transaction may hide the newest events for a moment. */
    private void awaitTypes(String... expected) {
        Await.until(
                "the feed",
                () -> feed().stream().map(item -> item.path("type").asString()).toList(),
                types -> types.equals(List.of(expected)));
    }

    @Test
    void aReleaseThatArrivesFirstIsShownAfterItsSessions() throws IOException {
        inbox().receive(List.of(release(2)));
        inbox().receive(List.of(session(MOVED, 1)));
        awaitTypes(MOVED);

        inbox().receive(List.of(session(SCHEDULED, 0)));

        awaitTypes(MOVED, SCHEDULED, RELEASED);
        assertThat(feed().getLast().path("data").has("missingSessionEvents")).isFalse();
    }

    @Test
    void withASessionThatIsSetAsideItFollowsAfterAMinuteAndSaysSo() throws IOException {
        var scheduled = session(SCHEDULED, 0);
        inbox().receive(List.of(
                release(2), scheduled, message(MOVED, UUID.randomUUID().toString(), 1, "\"nonsense\"")));
        awaitTypes(SCHEDULED);

        SERVICE.bean(JdbcClient.class)
                .sql("UPDATE inbox_waiting SET arrived_at = arrived_at - interval '2 minutes' WHERE id = ?")
                .param(recorded + ".2")
                .update();
        // The broker may deliver an event twice; the inbox then looks at the release again.
        inbox().receive(List.of(scheduled));

        awaitTypes(SCHEDULED, RELEASED);
        assertThat(feed().getLast().path("data").path("missingSessionEvents").asInt())
                .isEqualTo(1);
    }
}
