package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person whose address was a mistake gets no more mails about a proposal and its session. */
class CorrectedAddressIT {

    private static final Map<String, Object> PLACE = Map.of(
            "room",
            "harbour",
            "capacity",
            100,
            "roomName",
            "Harbour",
            "start",
            "2026-10-10T09:00",
            "end",
            "2026-10-10T10:00",
            "timeZone",
            "Africa/Nairobi",
            "startsAt",
            "2026-10-10T06:00:00Z",
            "endsAt",
            "2026-10-10T07:00:00Z");

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final String edition = "wrong" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID proposal = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID entry = UUID.randomUUID();
    private final Somebody wrong = Somebody.called("Will Wrong");
    private final Somebody right = Somebody.called("Rita Right");
    private final Somebody owner = Somebody.called("Olga Owner");

    @BeforeEach
    void holdAcceptances() {
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/mail-policy",
                        Map.of("hold", List.of("accepted"), "from", "forum@igf.example", "replyTo", "help@igf.example"))
                .expect(200);
    }

    private void publish(String service, String type, UUID subject, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                edition,
                "proposalId",
                proposal.toString(),
                "sessionId",
                session.toString(),
                "number",
                4,
                "title",
                "Deltas"));
        data.putAll(more);
        SERVICE.kafka().publish(service, type, subject.toString(), data);
    }

    private void corrected(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "personId",
                wrong.id().toString(),
                "entryId",
                entry.toString(),
                "role",
                "ORGANIZER",
                "emailSealed",
                wrong.emailSealed(),
                "byPersonId",
                right.id().toString(),
                "byEntryId",
                entry.toString(),
                "byEmailSealed",
                right.emailSealed(),
                "organizers",
                List.of(right.as("ORGANIZER", null), owner.as("OWNER", null)),
                "corrected",
                true,
                "remains",
                false));
        data.putAll(more);
        publish("proposal", "igf.speaker.replaced.v1", proposal, data);
    }

    private void accepted() {
        publish(
                "proposal",
                "igf.proposal.accepted.v1",
                proposal,
                Map.of(
                        "outcome",
                        "ACCEPTED",
                        "reason",
                        "Good.",
                        "ruleVersion",
                        1,
                        "organizers",
                        List.of(wrong.as("ORGANIZER", null), owner.as("OWNER", null))));
        secretariat.await(
                "/api/v1/messages?about=" + proposal + "&state=HELD",
                a -> a.json().path("items").size() == 2);
    }

    @Test
    void what_waits_for_the_wrong_address_is_discarded_and_nothing_more_is_written_to_it() {
        accepted();

        corrected(Map.of());

        secretariat.await(
                "/api/v1/messages?about=" + proposal + "&state=DISCARDED",
                a -> a.json().path("items").size() == 1);
        publish(
                "scheduling",
                "igf.session.changed.v1",
                session,
                Map.of(
                        "placement",
                        PLACE,
                        "release",
                        2,
                        "calendarSequence",
                        2,
                        "people",
                        List.of(right.as("ORGANIZER", null)),
                        "fields",
                        List.of(Map.of(
                                "name",
                                "organizers",
                                "left",
                                List.of(wrong.as("ORGANIZER", null)),
                                "joined",
                                List.of(right.as("ORGANIZER", null))))));
        Started.mails(right, 1);
        publish(
                "proposal",
                "igf.proposal.merge-ended.v1",
                proposal,
                Map.of(
                        "withProposalId",
                        UUID.randomUUID().toString(),
                        "withTitle",
                        "Rivers",
                        "outcome",
                        "EXPIRED",
                        "organizers",
                        List.of(wrong.as("ORGANIZER", null), owner.as("OWNER", null))));
        Started.mails(owner, 1);
        assertThat(Started.mailsOf(wrong)).isEmpty();
        assertThat(secretariat
                        .get("/api/v1/messages?about=" + proposal + "&state=HELD")
                        .expect(200)
                        .json()
                        .path("items"))
                .as("what the owner is told still waits")
                .hasSize(1);
    }

    @Test
    void whoever_has_another_part_hears_of_it_as_before() {
        accepted();

        corrected(Map.of("remains", true));
        publish(
                "proposal",
                "igf.proposal.merge-ended.v1",
                proposal,
                Map.of(
                        "withProposalId",
                        UUID.randomUUID().toString(),
                        "withTitle",
                        "Rivers",
                        "outcome",
                        "EXPIRED",
                        "organizers",
                        List.of(wrong.as("ORGANIZER", null))));

        Started.mails(wrong, 1);
        assertThat(secretariat
                        .get("/api/v1/messages?about=" + proposal + "&state=HELD")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
    }
}
