package igf.notification;

import static igf.notification.Started.SERVICE;
import static igf.notification.Started.seal;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.people.StandIns;
import igf.platform.testing.Http;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailIT {

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");

    private static String whole(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachOrganizerGetsOneReceiptInTheirLanguageHoweverOftenTheFactComes() throws Exception {
        var ada = Somebody.called("Ada Sample");
        var luc = Somebody.called("Luc Exemple");
        var proposal = UUID.randomUUID();
        var organizers = List.of(ada.as("ORGANIZER", null), ada.as("OWNER", null), luc.as("ORGANIZER", "fr-CH"));
        Started.submitted("mail2026", proposal, "Rivers <b>and</b>\r\nBcc: all@people.example", organizers);

        var english = Started.mails(ada, 1).getFirst();
        var french = Started.mails(luc, 1).getFirst();
        assertThat(english.getSubject()).isEqualTo("WS #7: received");
        assertThat(french.getSubject()).isEqualTo("WS #7 : reçue");
        assertThat(whole(english)).contains("Rivers &lt;b&gt;and&lt;/b&gt;").contains("Dear Ada Sample");
        assertThat(english.getHeader("Bcc")).isNull();

        SERVICE.kafka().publish("proposal", "igf.proposal.submitted.v1", proposal.toString(), 0, Map.of());
        var listed = secretariat.await(
                "/api/v1/messages?state=SENT&about=" + proposal,
                a -> a.status() == 200 && a.json().path("items").size() == 2);
        var row = listed.json().path("items").get(0);
        assertThat(row.path("to").asString()).isIn(ada.email(), luc.email());
        assertThat(Started.mailsOf(ada)).hasSize(1);
        var id = row.path("id").asString();
        var read = secretariat.get("/api/v1/messages/" + id).expect(200).json();
        assertThat(read.path("state").asString()).isEqualTo("SENT");
        assertThat(read.path("text").asString()).contains("Rivers <b>and</b>");
        assertThat(read.path("html").asString()).doesNotContain("<b>");
        SERVICE.as("someone", "ORGANIZER").get("/api/v1/messages/" + id).expect(403);
        secretariat.get("/api/v1/messages?colour=red").expect(400);
        secretariat.get("/api/v1/messages?state=LOST").expect(400);
        SERVICE.kafka()
                .await(
                        "notification",
                        all -> all.stream()
                                .anyMatch(e -> e.type().equals("igf.message.sent.v1")
                                        && e.key().equals(id)));
    }

    @Test
    void anInvitationCarriesItsLinkAndARegistrationItsSecret() throws Exception {
        var noor = Somebody.called("Noor Beispiel");
        var proposal = UUID.randomUUID();
        var invited = new HashMap<String, Object>(Map.of(
                "edition", "mail2026",
                "proposalId", proposal.toString(),
                "title", "Rivers",
                "personId", noor.id().toString(),
                "entryId", UUID.randomUUID().toString(),
                "role", "SPEAKER",
                "emailSealed", noor.emailSealed(),
                "tokenSealed", seal(noor.id(), "t0ken-of-128-bits"),
                "expiresAt", "2026-12-01T00:00:00Z",
                "organizers", List.of()));
        invited.put("nameSealed", noor.nameSealed());
        SERVICE.kafka().publish("proposal", "igf.speaker.invited.v1", proposal.toString(), invited);
        assertThat(whole(Started.mails(noor, 1).getFirst()))
                .contains("http://gateway.test/invitations/t0ken-of-128-bits");

        var registration = UUID.randomUUID();
        SERVICE.kafka()
                .publish(
                        "participation",
                        "igf.participant.registered.v1",
                        registration.toString(),
                        Map.ofEntries(
                                Map.entry("edition", "mail2026"),
                                Map.entry("registrationId", registration.toString()),
                                Map.entry("personId", noor.id().toString()),
                                Map.entry("nameSealed", noor.nameSealed()),
                                Map.entry("emailSealed", noor.emailSealed()),
                                Map.entry("secretSealed", seal(noor.id(), "s3cret-shown-once")),
                                Map.entry("state", "CONFIRMED"),
                                Map.entry("attendance", "ONLINE"),
                                Map.entry("stakeholderGroup", "CIVIL_SOCIETY"),
                                Map.entry("codeOfConduct", "1")));
        assertThat(whole(Started.mails(noor, 2).getLast()))
                .contains(registration.toString())
                .as("secrets given out before are void")
                .doesNotContain("s3cret-shown-once");
    }

    @Test
    void aMailBeforeProofHoldsNoWordOfWhoAskedAndTheSecretariatReadsItWithoutItsLink() throws Exception {
        var somebody = Somebody.called("Not Yet Known");
        var proof = UUID.randomUUID();
        SERVICE.kafka()
                .publish(
                        "participation",
                        "igf.proof.asked.v1",
                        proof.toString(),
                        Map.of(
                                "edition",
                                "mail2026",
                                "proofId",
                                proof.toString(),
                                "purpose",
                                "REGISTRATION",
                                "emailSealed",
                                somebody.emailSealed(),
                                "tokenSealed",
                                seal(somebody.id(), "t0ken-that-proves"),
                                "known",
                                false,
                                "expiresAt",
                                "2031-10-10T06:00:00Z"));
        var mail = whole(Started.mails(somebody, 1).getLast());
        assertThat(mail)
                .contains("Good day,", "http://gateway.test/registrations/confirm/t0ken-that-proves")
                .doesNotContain("Not Yet Known");
        var listed = secretariat.await(
                "/api/v1/messages?about=" + proof, a -> !a.json().get("items").isEmpty());
        var id = listed.json().at("/items/0/id").asString();
        assertThat(secretariat.get("/api/v1/messages/" + id).expect(200).text())
                .contains("/registrations/confirm/")
                .doesNotContain("t0ken-that-proves");
    }

    @Test
    void aMovedSessionUpdatesTheSameCalendarEntryAndACancelledOneRemovesIt() throws Exception {
        var kim = Somebody.called("Kim Muster");
        var session = UUID.randomUUID();
        var place = Map.of(
                "room",
                "a",
                "roomName",
                "Room A",
                "capacity",
                50,
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
        var common = Map.<String, Object>of(
                "edition",
                "mail2026",
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                9,
                "title",
                "Seas",
                "people",
                List.of(kim.as("SPEAKER", null)));
        var scheduled = new HashMap<>(common);
        scheduled.putAll(Map.of("placement", place, "release", 1));
        SERVICE.kafka().publish("scheduling", "igf.session.scheduled.v1", session.toString(), scheduled);
        var moved = new HashMap<>(common);
        moved.putAll(Map.of("placement", place, "previous", place, "release", 2));
        SERVICE.kafka().publish("scheduling", "igf.session.moved.v1", session.toString(), moved);
        var cancelled = new HashMap<>(common);
        cancelled.putAll(Map.of("previous", place, "release", 3, "reason", "WITHDRAWN"));
        SERVICE.kafka().publish("scheduling", "igf.session.cancelled.v1", session.toString(), cancelled);

        var mails = Started.mails(kim, 3);
        var first = whole(mails.get(0));
        assertThat(mails.get(0).getHeader("References")).isNull();
        assertThat(mails.get(2).getHeader("References"))
                .containsExactly(mails.get(0).getMessageID());
        assertThat(first)
                .contains("text/calendar; method=REQUEST", "session.ics", "SEQUENCE:1", "DTSTART:20261010T060000Z");
        assertThat(unfolded(first)).contains("UID:" + session + "@igf").doesNotContain("DTSTAMP:20261010T060000Z");
        assertThat(whole(mails.get(1))).contains("METHOD:REQUEST", "SEQUENCE:2");
        assertThat(whole(mails.get(2))).contains("METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED");
        assertThat(unfolded(whole(mails.get(2)))).contains("UID:" + session + "@igf");
    }

    @Test
    void whoeverLeavesASessionLosesItFromTheCalendarAndWhoeverComesGetsIt() throws Exception {
        var kim = Somebody.called("Kim Kestrel");
        var lou = Somebody.called("Lou Lapwing");
        var session = UUID.randomUUID();
        var place = Map.of(
                "room",
                "harbour",
                "roomName",
                "Harbour",
                "capacity",
                50,
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
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "mail2026",
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                9,
                "title",
                "Seas",
                "placement",
                place,
                "release",
                1));
        data.putAll(Map.of("people", List.of(kim.as("SPEAKER", null)), "calendarSequence", 4));
        SERVICE.kafka().publish("scheduling", "igf.session.scheduled.v1", session.toString(), data);
        data.putAll(Map.of(
                "release",
                2,
                "calendarSequence",
                5,
                "people",
                List.of(lou.as("SPEAKER", null)),
                "fields",
                List.of(Map.of(
                        "name",
                        "speakers",
                        "left",
                        List.of(kim.as("SPEAKER", null)),
                        "joined",
                        List.of(lou.as("SPEAKER", null))))));
        SERVICE.kafka().publish("scheduling", "igf.session.changed.v1", session.toString(), data);

        assertThat(unfolded(whole(Started.mails(lou, 1).getFirst())))
                .contains("METHOD:REQUEST", "SEQUENCE:5", "UID:" + session + "@igf");
        var kims = Started.mails(kim, 2);
        assertThat(unfolded(whole(kims.get(0)))).contains("METHOD:REQUEST", "SEQUENCE:4");
        assertThat(unfolded(whole(kims.get(1))))
                .contains("METHOD:CANCEL", "SEQUENCE:5", "UID:" + session + "@igf")
                .doesNotContain("STATUS:CANCELLED");
    }

    private static String unfolded(String text) {
        return text.replaceAll("\r?\n[ \t]", "");
    }

    @Test
    void aHeldDecisionWaitsForItsReleaseAndGoesQuietlyWhenItIsUndone() {
        var eve = Somebody.called("Eve Ejemplo");
        var first = declined(eve);
        var held = secretariat.await(
                "/api/v1/messages?state=HELD&about=" + first,
                a -> a.json().path("items").size() == 1);
        var id = held.json().path("items").get(0).path("id").asString();
        secretariat.post("/api/v1/messages/" + id + "/release", "").expect(200);
        Started.mails(eve, 1);
        secretariat.await(
                "/api/v1/messages/" + id, a -> a.json().path("state").asString().equals("SENT"));
        secretariat.post("/api/v1/messages/" + id + "/release", "").expect(409);
        secretariat.post("/api/v1/messages/" + id + "/discard", "").expect(409);

        var second = declined(eve);
        secretariat.await(
                "/api/v1/messages?state=HELD&about=" + second,
                a -> a.json().path("items").size() == 1);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.decision-undone.v1",
                        second.toString(),
                        Map.of(
                                "edition",
                                "held2026",
                                "proposalId",
                                second.toString(),
                                "number",
                                3,
                                "title",
                                "Lakes",
                                "previousOutcome",
                                "DECLINED",
                                "organizers",
                                List.of(eve.as("ORGANIZER", null))));
        secretariat.await(
                "/api/v1/messages?state=DISCARDED&about=" + second,
                a -> a.json().path("items").size() == 1);
        assertThat(secretariat
                        .get("/api/v1/messages?about=" + second)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(Started.mailsOf(eve)).hasSize(1);
        var counts = secretariat
                .await(
                        "/api/v1/editions/held2026/overview",
                        a -> a.json().path("counts").path("DISCARDED").asInt() == 1)
                .json()
                .path("counts");
        assertThat(counts.path("SENT").asInt()).isEqualTo(1);
    }

    @Test
    void aStormOfDecisionsAndUndoingsEndsInOneMailThatTellsTheLastOne() throws Exception {
        var ida = Somebody.called("Ida Esempio");
        var proposal = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            decided("accepted", proposal, ida, Map.of("outcome", "ACCEPTED", "reason", "yes " + i));
            undone(proposal, ida);
            decided("reserved", proposal, ida, Map.of("reason", "perhaps " + i));
        }
        decided("accepted", proposal, ida, Map.of("outcome", "ACCEPTED", "reason", "yes at last"));

        // First the ten that were overtaken: what is held before they are gone may be one of them.
        secretariat.await(
                "/api/v1/messages?state=DISCARDED&about=" + proposal,
                a -> a.json().path("items").size() == 10);
        var held = secretariat
                .await(
                        "/api/v1/messages?state=HELD&about=" + proposal,
                        a -> a.json().path("items").size() == 1
                                && a.json()
                                        .path("items")
                                        .get(0)
                                        .path("subject")
                                        .asString()
                                        .endsWith("accepted"))
                .json()
                .path("items");
        secretariat
                .post("/api/v1/messages/" + held.get(0).path("id").asString() + "/release", "")
                .expect(200);
        assertThat(whole(Started.mails(ida, 1).getFirst())).contains("yes at last");
        secretariat.await(
                "/api/v1/messages?state=SENT&about=" + proposal,
                a -> a.json().path("items").size() == 1);
        assertThat(Started.mailsOf(ida)).hasSize(1);
    }

    @Test
    void bothSidesOfAMergeAreAskedAndHearHowItEnded() throws Exception {
        var jan = Somebody.called("Jan Przyklad");
        var proposal = UUID.randomUUID();
        var asked = about(proposal, jan);
        asked.putAll(Map.of(
                "withProposalId", UUID.randomUUID().toString(),
                "withNumber", 8,
                "withTitle", "Deltas",
                "side", "GOES_IN",
                "reason", "Both are about water",
                "tokenSealed", seal(jan.id(), "t0ken-of-the-side"),
                "expiresAt", "2026-07-22T23:59:00Z"));
        SERVICE.kafka().publish("proposal", "igf.proposal.merge-proposed.v1", proposal.toString(), asked);
        assertThat(whole(Started.mails(jan, 1).getFirst()))
                .contains("http://gateway.test/mergers/t0ken-of-the-side", "Deltas", "WS #8");

        var taking = Somebody.called("Kaj Eksempel");
        var other = UUID.randomUUID();
        var tookIn = about(other, taking);
        tookIn.putAll(Map.of("withProposalId", proposal.toString(), "withNumber", 9, "withTitle", "Estuaries"));
        SERVICE.kafka().publish("proposal", "igf.proposal.took-in.v1", other.toString(), tookIn);
        var told = Started.mails(taking, 1).getFirst();
        assertThat(told.getSubject()).isEqualTo("WS #3: WS #9 is a part of it now");
        assertThat(whole(told)).contains("Estuaries", "Lakes");

        var ended = about(proposal, jan);
        ended.putAll(
                Map.of("withProposalId", UUID.randomUUID().toString(), "withTitle", "Deltas", "outcome", "REFUSED"));
        SERVICE.kafka().publish("proposal", "igf.proposal.merge-ended.v1", proposal.toString(), ended);
        assertThat(Started.mails(jan, 2).get(1).getSubject()).isEqualTo("WS #3: it is not merged");
    }

    @Test
    void organizersHearWhatWasFoundOfConditionsThatTheyLapsedAndOfTheirAppeal() throws Exception {
        var lea = Somebody.called("Lea Exemplo");
        var proposal = UUID.randomUUID();
        var judged = about(proposal, lea);
        judged.putAll(Map.of(
                "condition", "A second speaker", "met", false, "note", "Still one", "dueAt", "2026-08-31T23:59:00Z"));
        SERVICE.kafka().publish("proposal", "igf.proposal.condition-judged.v1", proposal.toString(), judged);
        assertThat(whole(Started.mails(lea, 1).getFirst())).contains("A second speaker", "Still one");
        var due = about(proposal, lea);
        due.putAll(Map.of("conditions", List.of("A second speaker"), "dueAt", "2026-08-31T23:59:00Z"));
        SERVICE.kafka().publish("proposal", "igf.proposal.conditions-due.v1", proposal.toString(), due);
        assertThat(whole(Started.mails(lea, 2).get(1))).contains("A second speaker", "August 31, 2026");
        var lapsed = about(proposal, lea);
        lapsed.putAll(
                Map.of("previousOutcome", "ACCEPTED_WITH_CONDITIONS", "cause", "LAPSED", "reason", "A second speaker"));
        SERVICE.kafka().publish("proposal", "igf.proposal.decision-undone.v1", proposal.toString(), lapsed);
        assertThat(Started.mails(lea, 3).get(2).getSubject()).isEqualTo("WS #3: accepted no longer");
        var appealed = about(proposal, lea);
        appealed.put("at", "2026-09-01T08:00:00Z");
        SERVICE.kafka().publish("proposal", "igf.proposal.appealed.v1", proposal.toString(), appealed);
        var dismissed = about(proposal, lea);
        dismissed.put("reason", "Nothing new");
        SERVICE.kafka().publish("proposal", "igf.proposal.appeal-dismissed.v1", proposal.toString(), dismissed);
        assertThat(Started.mails(lea, 5).get(4).getSubject()).isEqualTo("WS #3: your appeal was dismissed");
    }

    @Test
    void reviewersAreToldHowManyReviewsWaitAndUntilWhen() throws Exception {
        var max = Somebody.called("Max Esimerkki");
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "reviews2026",
                "personId",
                max.id().toString(),
                "nameSealed",
                max.nameSealed(),
                "emailSealed",
                max.emailSealed(),
                "open",
                7));
        SERVICE.kafka().publish("proposal", "igf.reviewer.reminded.v1", max.id().toString(), data);
        var first = Started.mails(max, 1).getFirst();
        assertThat(first.getSubject()).isEqualTo("Reviews of reviews2026 wait for you: 7");
        assertThat(whole(first))
                .contains("Dear Max Esimerkki", "Still to give: 7")
                .doesNotContain("{");

        data.putAll(Map.of("open", 2, "closesAt", "2026-04-30T21:59:00Z"));
        SERVICE.kafka().publish("proposal", "igf.reviewer.reminded.v1", max.id().toString(), data);
        assertThat(whole(Started.mails(max, 2).get(1))).contains("Still to give: 2", "April 30, 2026");

        // Such a mail is about the person that it is for.
        var outside = SERVICE.bean(StandIns.class).of(max.id().toString(), "reviews2026");
        var about = secretariat
                .await("/api/v1/messages?about=" + outside, a -> a.json().get("items").size() == 2)
                .json()
                .at("/items/0");
        assertThat(about.get("about").asString()).isEqualTo(outside.toString());
        var one = secretariat
                .get("/api/v1/messages/" + about.get("id").asString())
                .expect(200)
                .json();
        assertThat(one.get("about").asString()).isEqualTo(outside.toString());
        SERVICE.requireThatInnerIdsWouldBeFound();
    }

    private static HashMap<String, Object> about(UUID proposal, Somebody organizer) {
        return new HashMap<>(Map.of(
                "edition",
                "storm2026",
                "proposalId",
                proposal.toString(),
                "number",
                3,
                "title",
                "Lakes",
                "organizers",
                List.of(organizer.as("ORGANIZER", null))));
    }

    private static void decided(String what, UUID proposal, Somebody organizer, Map<String, Object> more) {
        var data = about(proposal, organizer);
        data.putAll(more);
        data.put("ruleVersion", 1);
        if (what.equals("accepted")) {
            data.put("sessionId", UUID.randomUUID().toString());
            data.put("roster", Objects.requireNonNull(data.remove("organizers")));
            data.put("format", Map.of("type", "PANEL", "minutes", 60));
            data.put("description", "");
        }
        SERVICE.kafka().publish("proposal", "igf.proposal." + what + ".v1", proposal.toString(), data);
    }

    private static void undone(UUID proposal, Somebody organizer) {
        var data = about(proposal, organizer);
        data.put("previousOutcome", "ACCEPTED");
        SERVICE.kafka().publish("proposal", "igf.proposal.decision-undone.v1", proposal.toString(), data);
    }

    @Test
    void whatWaitsForAnErasedPersonIsDiscardedAndSaysNothing() {
        var tom = Somebody.called("Tom Vorbild");
        var proposal = declined(tom);
        secretariat.await(
                "/api/v1/messages?state=HELD&about=" + proposal,
                a -> a.json().path("items").size() == 1);
        SERVICE.bean(igf.platform.people.People.class).erase(tom.id(), java.time.Instant.now());
        SERVICE.kafka()
                .publish(
                        "participation",
                        "igf.person.erased.v1",
                        tom.id().toString(),
                        Map.of(
                                "personId",
                                tom.id().toString(),
                                "registrationIds",
                                List.of(),
                                "at",
                                "2026-10-10T06:00:00Z"));
        var gone = secretariat.await(
                "/api/v1/messages?state=DISCARDED&about=" + proposal,
                a -> a.json().path("items").size() == 1);
        assertThat(gone.text()).doesNotContain(tom.email()).contains("(erased)");
        var id = gone.json().path("items").get(0).path("id").asString();
        assertThat(secretariat.get("/api/v1/messages/" + id).expect(200).text())
                .doesNotContain("Tom Vorbild")
                .contains("(erased)");
        assertThat(Started.mailsOf(tom)).isEmpty();
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceAndIsToldToTheSecretariat() {
        var proposal = UUID.randomUUID();
        var bad = new HashMap<>(Somebody.called("Bad Address").as("ORGANIZER", null));
        bad.put("emailSealed", seal(UUID.fromString(String.valueOf(bad.get("personId"))), "a@b@c"));
        Started.submitted("bad2026", proposal, "Rivers", List.of(bad));
        var failed = secretariat.await(
                "/api/v1/messages?state=FAILED&about=" + proposal,
                a -> a.json().path("items").size() == 1);
        var id = failed.json().path("items").get(0).path("id").asString();
        var feed = secretariat.await(
                "/api/v1/feed?edition=bad2026&types=igf.message.failed.v1",
                a -> a.json().path("items").size() == 1);
        var data = feed.json().path("items").get(0).path("data");
        assertThat(data.path("messageId").asString()).isEqualTo(id);
        assertThat(data.path("reason").asString()).isEqualTo("BAD_ADDRESS");
        assertThat(feed.text()).doesNotContain("a@b@c");
    }

    private static UUID declined(Somebody organizer) {
        var proposal = UUID.randomUUID();
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.declined.v1",
                        proposal.toString(),
                        Map.of(
                                "edition",
                                "held2026",
                                "proposalId",
                                proposal.toString(),
                                "number",
                                3,
                                "title",
                                "Lakes",
                                "reason",
                                "Too many on one theme.",
                                "organizers",
                                List.of(organizer.as("ORGANIZER", null)),
                                "ruleVersion",
                                1));
        return proposal;
    }
}
