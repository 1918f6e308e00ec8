package igf.notification.message.reaction;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started;
import igf.notification.Started.Somebody;
import igf.notification.feed.PublishedEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A batch of the reaction ends without a commit and is repeated. Its events in separate transactions stay in the log,
 * and the queue's reaction may have handled them meanwhile.
 */
class RepeatedBatchIT {

    private static final String EDITION = "again" + UUID.randomUUID().toString().substring(0, 8);

    private static final Map<String, Object> ACCEPTED = Map.of(
            "outcome",
            "ACCEPTED",
            "reason",
            "yes",
            "ruleVersion",
            1,
            "sessionId",
            UUID.randomUUID().toString(),
            "roster",
            List.of(),
            "format",
            Map.of("type", "PANEL", "minutes", 60),
            "description",
            "");

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final UUID proposal = UUID.randomUUID();
    private final Somebody organizer = Somebody.called("Olga Again");

    @BeforeEach
    void holdSome() {
        hold("accepted", "merge-of", "receipt");
    }

    private void hold(String... kinds) {
        secretariat
                .put(
                        "/api/v1/editions/" + EDITION + "/mail-policy",
                        Map.of("hold", List.of(kinds), "from", "forum@igf.example", "replyTo", "help@igf.example"))
                .expect(200);
    }

    private Map<String, Object> data(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                EDITION,
                "proposalId",
                proposal.toString(),
                "number",
                3,
                "title",
                "Lakes",
                "organizers",
                List.of(organizer.as("ORGANIZER", null))));
        data.putAll(more);
        return data;
    }

    private void publish(String name, Map<String, ?> more) {
        SERVICE.kafka().publish("proposal", "igf.proposal." + name + ".v1", proposal.toString(), data(more));
    }

    private PublishedEvent fact(String name, Map<String, ?> more) {
        return new PublishedEvent(
                "igf.proposal." + name + ".v1",
                UUID.randomUUID().toString(),
                "/forums/igf/proposal",
                proposal.toString(),
                99,
                99,
                "epoch",
                Instant.now(),
                "c",
                null,
                EDITION,
                data(more));
    }

    private static void handle(PublishedEvent fact, boolean commits) {
        var meta = new Meta(Actor.system("test"), Instant.now(), "c", null);
        new TransactionTemplate(SERVICE.bean(PlatformTransactionManager.class)).executeWithoutResult(batch -> {
            SERVICE.bean(WhenEventIsPublishedThenWriteMails.class).on(fact, meta);
            if (!commits) {
                batch.setRollbackOnly();
            }
        });
    }

    private void awaitMessages(String state, int count) {
        secretariat.await(
                "/api/v1/messages?about=" + proposal + "&state=" + state,
                a -> a.json().path("items").size() == count);
    }

    private void awaitEmptyQueue() {
        Await.until("the queue follows", this::waiting, count -> count == 0);
    }

    private long waiting() {
        return SERVICE.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM message_pending WHERE about = ?")
                .param(proposal)
                .query(Long.class)
                .single();
    }

    private String message() {
        return secretariat
                .get("/api/v1/messages?about=" + proposal)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
    }

    private List<String> templates() {
        return secretariat
                .get("/api/v1/messages?about=" + proposal)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString())
                .toList();
    }

    @Test
    void who_never_heard_of_a_decision_hears_nothing_of_its_end_however_often_that_is_handled() {
        publish("accepted", ACCEPTED);
        awaitMessages("HELD", 1);
        handle(fact("decision-undone", Map.of("previousOutcome", "ACCEPTED")), false);
        awaitMessages("DISCARDED", 1);
        awaitEmptyQueue();

        publish("decision-undone", Map.of("previousOutcome", "ACCEPTED"));
        publish("submitted", Map.of("ruleVersion", 1, "subthemes", List.of()));

        awaitMessages("HELD", 1);
        assertThat(templates()).containsExactlyInAnyOrder("accepted", "receipt");
    }

    @Test
    void who_never_heard_of_a_merger_hears_nothing_of_its_end_and_is_still_asked_about_another_one() {
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        for (var with : List.of(one, other)) {
            publish(
                    "merge-proposed",
                    Map.of(
                            "withProposalId", with,
                            "withNumber", 8,
                            "withTitle", "Deltas",
                            "side", "TAKES_IN",
                            "reason", "Both are about water",
                            "tokenSealed", Started.seal(organizer.id(), "token-" + with),
                            "expiresAt", "2036-07-22T23:59:00Z"));
        }
        awaitMessages("HELD", 2);
        var ended = Map.of("withProposalId", one, "withTitle", "Deltas", "outcome", "TAKEN_BACK");
        handle(fact("merge-ended", ended), false);
        awaitMessages("DISCARDED", 1);

        publish("merge-ended", ended);
        publish("submitted", Map.of("ruleVersion", 1, "subthemes", List.of()));

        awaitMessages("HELD", 2);
        assertThat(templates()).containsExactlyInAnyOrder("merge-of", "merge-of", "receipt");
    }

    @Test
    void a_decision_that_the_secretariat_threw_away_is_not_undone_by_mail() {
        publish("accepted", ACCEPTED);
        awaitMessages("HELD", 1);
        secretariat.post("/api/v1/messages/" + message() + "/discard", "").expect(200);
        awaitEmptyQueue();

        publish("decision-undone", Map.of("previousOutcome", "ACCEPTED"));
        publish("submitted", Map.of("ruleVersion", 1, "subthemes", List.of()));

        awaitMessages("HELD", 1);
        assertThat(templates()).containsExactlyInAnyOrder("accepted", "receipt");
    }

    /** The first decision counts, not the edition's present policy. */
    @Test
    void a_mail_that_was_to_go_goes_although_its_kind_is_held_when_the_batch_comes_again() {
        var declined = fact("declined", Map.of("reason", "Too many on one theme.", "ruleVersion", 1));
        handle(declined, false);
        hold("declined");
        handle(declined, true);

        assertThat(Started.mails(organizer, 1)).hasSize(1);
    }

    @Test
    void a_mail_that_was_released_meanwhile_does_not_wait_again_when_the_batch_comes_again() {
        var accepted = fact("accepted", ACCEPTED);
        handle(accepted, false);
        awaitMessages("HELD", 1);
        secretariat.post("/api/v1/messages/" + message() + "/release", "").expect(200);
        Started.mails(organizer, 1);
        awaitMessages("SENT", 1);
        awaitEmptyQueue();

        handle(accepted, true);

        assertThat(waiting()).isZero();
    }
}
