package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.EventToken;
import igf.platform.people.PurposeKeys;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import igf.platform.web.response.ConsistencyTokens;
import igf.sample.SampleApplication;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a service waits for a write of another service. */
class ReceivedWritesIT {

    private static final String FIRST = OtherServices.FIRST_EPOCH;
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String THIRD = "00000000-0000-0000-0000-000000000003";

    private static RunningService service;
    private static Inbox inbox;
    private static ReceivedWrites writes;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                SampleApplication.class, "sample-service", "received-writes", Map.of("igf.awaits", "other,restored"));
        inbox = service.bean(Inbox.class);
        writes = service.bean(ReceivedWrites.class);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String id() {
        return UUID.randomUUID() + ".0";
    }

    private static Inbox.ReceivedMessage event(String id, @Nullable String previousId) {
        return event("other", id, previousId, FIRST);
    }

    /** Returns an event about a subject of its own. */
    private static Inbox.ReceivedMessage event(String source, String id, @Nullable String previousId, String epoch) {
        var subject = UUID.randomUUID().toString();
        var headers = new HashMap<String, Object>(Map.of(
                "ce_id", id,
                "ce_source", "/forums/igf/" + source,
                "ce_type", "igf.other.said.v1",
                "ce_subject", subject,
                "ce_time", "2026-11-30T12:00:00Z",
                "ce_sequence", "0",
                "ce_sourceposition", "1",
                "ce_epoch", epoch,
                "ce_correlationid", "test"));
        if (previousId != null) {
            headers.put("ce_previousid", previousId);
        }
        var body = "{\"counter\": \"%s\", \"amount\": 1}".formatted(subject);
        return new Inbox.ReceivedMessage("igf.other.v1", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Inbox.ReceivedMessage nonsense(Inbox.ReceivedMessage arrival) {
        return new Inbox.ReceivedMessage(
                arrival.topic(), arrival.headers(), "\"nonsense\"".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isIn(String id) {
        return writes.await("other", FIRST, id, System.nanoTime());
    }

    private static boolean comesIn(String id) {
        return writes.await("other", FIRST, id, System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void an_event_is_in_with_those_that_its_source_published_before_whatever_their_subjects() {
        var first = id();
        var second = id();
        var third = id();
        inbox.receive(List.of(event(third, second), event(second, first)));
        assertThat(isIn(third)).isFalse();

        inbox.receive(List.of(event(first, null)));

        assertThat(comesIn(third)).isTrue();
        assertThat(isIn(first)).isTrue();
    }

    @Test
    void one_that_is_set_aside_makes_only_its_own_write_wait() {
        var unreadable = id();
        var next = id();
        inbox.receive(List.of(nonsense(event(unreadable, null)), event(next, unreadable)));

        assertThat(comesIn(next)).isTrue();
        assertThat(isIn(unreadable)).isFalse();
    }

    @Test
    void a_write_is_in_when_the_reactions_that_handle_it_are_past_it() {
        var reaction = service.bean(EventProcessingConfiguration.class)
                .eventProcessor("stumbles", StreamingEventProcessor.class)
                .orElseThrow();
        var id = id();
        // Its owner starts it some time after the service; a start after the shutdown would handle the event.
        Await.until("the reaction runs", reaction::isRunning, running -> running);
        reaction.shutdownAsync().join();
        try {
            inbox.receive(List.of(event(id, null)));
            assertThat(isIn(id)).isFalse();
        } finally {
            reaction.start();
        }

        assertThat(comesIn(id)).isTrue();
    }

    @Test
    void a_write_that_a_restore_has_lost_is_ignored_and_one_of_a_new_epoch_is_not() {
        inbox.receive(List.of(event("restored", id(), null, FIRST)));
        assertThat(writes.await("restored", FIRST, id(), System.nanoTime())).isFalse();

        inbox.receive(List.of(event("restored", id(), null, SECOND)));

        assertThat(writes.await("restored", FIRST, id(), System.nanoTime()))
                .as("lost")
                .isTrue();
        assertThat(writes.await("restored", SECOND, id(), System.nanoTime()))
                .as("on its way")
                .isFalse();
        assertThat(writes.await("restored", THIRD, id(), System.nanoTime()))
                .as("not heard of")
                .isFalse();
    }

    private static String token(String source, @Nullable String id) {
        return new ConsistencyTokens(source, FIRST, service.bean(PurposeKeys.class)).create(1, 1, id);
    }

    private static Http organizer(String token, String prefer) {
        return service.as("organizer-1", "ORGANIZER")
                .with("Consistency-Token", token)
                .with("Prefer", prefer);
    }

    private static int counters() {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM domain_event WHERE payloadtype = 'counter.opened.1'")
                .query(Integer.class)
                .single();
    }

    @Test
    void reads_and_writes_wait_as_long_as_the_caller_prefers_and_are_then_refused() {
        var id = id();
        var token = token("other", id);
        var before = counters();

        var read = organizer(token, "wait=0").get("/api/v1/counters").expect(503);
        assertThat(read.text()).contains("urn:igf:problem:projection-behind");
        assertThat(read.header("Retry-After")).isNotEmpty();
        organizer(token, "wait=0")
                .post("/api/v1/counters", Map.of("name", "refused", "weight", 1))
                .expect(503);
        assertThat(counters()).as("nothing was done").isEqualTo(before);

        inbox.receive(List.of(event(id, null)));

        organizer(token, "wait=5").get("/api/v1/counters").expect(200);
        organizer(token, "wait=5")
                .post("/api/v1/counters", Map.of("name", "waited", "weight", 1))
                .expect(201);
    }

    private static String eventToken(String source, String id) {
        return new ConsistencyTokens("feed", FIRST, service.bean(PurposeKeys.class))
                .create(new EventToken(source, 1), FIRST, id);
    }

    @Test
    void a_read_with_the_token_of_an_event_of_another_service_waits_until_it_is_in() {
        var id = id();
        organizer(eventToken("other", id), "wait=0").get("/api/v1/counters").expect(503);

        inbox.receive(List.of(event(id, null)));

        organizer(eventToken("other", id), "wait=5").get("/api/v1/counters").expect(200);
        organizer(eventToken("another", id()), "wait=0").get("/api/v1/counters").expect(200);
        var unsigned = new EventToken("other", 1).toString();
        organizer(unsigned, "wait=0").get("/api/v1/counters").expect(200);
        organizer(unsigned + ".forged", "wait=0").get("/api/v1/counters").expect(400);
    }

    @Test
    void tokens_of_other_services_and_of_writes_without_a_public_event_are_ignored() {
        organizer(token("another", id()), "wait=0").get("/api/v1/counters").expect(200);
        organizer(token("other", null), "wait=0").get("/api/v1/counters").expect(200);
    }

    @Test
    void a_forged_token_is_refused_also_by_a_write() {
        organizer("forged", "wait=0")
                .post("/api/v1/counters", Map.of("name", "forged", "weight", 1))
                .expect(400);
    }
}
