package igf.notification;

import static igf.notification.Mails.whole;
import static igf.notification.Started.SERVICE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The fact that makes a mail untrue withdraws a waiting one, and corrects one that was sent. */
class UntrueMailsIT {

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final String edition = "untrue" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID about = UUID.randomUUID();
    private final Somebody kim = Somebody.called("Kim Untrue");

    private void hold(String... kinds) {
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/mail-policy",
                        Map.of("hold", List.of(kinds), "from", "forum@igf.example", "replyTo", "help@igf.example"))
                .expect(200);
    }

    private void publish(String service, String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of("edition", edition, "number", 9, "title", "Seas"));
        data.put(service.equals("proposal") ? "proposalId" : "sessionId", about.toString());
        data.putAll(more);
        SERVICE.kafka().publish(service, "igf." + name + ".v1", about.toString(), data);
    }

    private void session(String name, String room, int release, Somebody... people) {
        var place = Map.of(
                "room",
                "a",
                "roomName",
                room,
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
                "proposalId",
                UUID.randomUUID().toString(),
                "previous",
                place,
                "release",
                release,
                "people",
                List.of(people).stream().map(one -> one.as("SPEAKER", null)).toList()));
        data.put(name.equals("cancelled") ? "reason" : "placement", name.equals("cancelled") ? "WITHDRAWN" : place);
        publish("scheduling", "session." + name, data);
    }

    private void awaitMessages(String state, int count) {
        secretariat.await(
                "/api/v1/messages?about=" + about + "&state=" + state,
                a -> a.json().path("items").size() == count);
    }

    private List<String> kinds(String state) {
        return secretariat
                .get("/api/v1/messages?about=" + about + "&state=" + state)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString())
                .toList();
    }

    private void release(String kind) {
        secretariat
                .post(
                        "/api/v1/messages/release",
                        Map.of("edition", edition, "kind", kind, "state", "HELD", "expected", 1))
                .expect(200);
    }

    @Test
    void aHeldFirstNewsOfASessionNeverLeavesAfterItsMoveAndWhoGotNoneIsToldWhereItIsNow() throws Exception {
        hold("scheduled");
        session("scheduled", "Harbour", 1, kim);
        awaitMessages("HELD", 1);
        session("moved", "Library", 2, kim);
        awaitMessages("DISCARDED", 1);
        awaitMessages("HELD", 1);
        assertThat(kinds("HELD")).containsExactly("scheduled");

        release("scheduled");
        var mail = Started.mails(kim, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("WS #9: scheduled");
        assertThat(whole(mail)).contains("Library").doesNotContain("Harbour");
        awaitMessages("SENT", 1);

        session("moved", "Cellar", 3, kim);
        assertThat(Started.mails(kim, 2).getLast().getSubject())
                .as("who knows of it hears that it is moved")
                .isEqualTo("WS #9: moved");
    }

    @Test
    void whoNeverHeardOfASessionHearsNothingOfItsEnd() throws Exception {
        hold("scheduled");
        var lou = Somebody.called("Lou Untrue");
        session("scheduled", "Harbour", 1, kim);
        awaitMessages("HELD", 1);
        session("cancelled", "Harbour", 2, kim, lou);

        assertThat(Started.mails(lou, 1).getFirst().getSubject())
                .as("of whom nothing is known")
                .isEqualTo("WS #9: cancelled");
        awaitMessages("DISCARDED", 1);
        assertThat(kinds("HELD")).isEmpty();
        assertThat(Started.mailsOf(kim)).isEmpty();
    }

    @Test
    void aReceiptThatWaitsIsWithdrawnWithTheProposalAndTheWithdrawalConfirmed() throws Exception {
        hold("receipt");
        Started.submitted(edition, about, "Seas", List.of(kim.as("OWNER", null)));
        awaitMessages("HELD", 1);
        publish("proposal", "proposal.withdrawn", Map.of("organizers", List.of(kim.as("OWNER", null))));

        assertThat(Started.mails(kim, 1).getFirst().getSubject()).isEqualTo("WS #9: withdrawn");
        awaitMessages("DISCARDED", 1);
        assertThat(kinds("HELD")).isEmpty();
    }

    @Test
    void aQuestionAboutASwapThatWaitsIsWithdrawnWithTheAnswerToTheOtherSession() {
        hold("swap-asked");
        var other = UUID.randomUUID();
        var swap = UUID.randomUUID().toString();
        publish(
                "scheduling",
                "session.swap-asked",
                Map.of(
                        "swapId",
                        swap,
                        "withSessionId",
                        other.toString(),
                        "withNumber",
                        10,
                        "withTitle",
                        "Rivers",
                        "people",
                        List.of(kim.as("ORGANIZER", null))));
        awaitMessages("HELD", 1);
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.swap-changed.v1",
                        other.toString(),
                        Map.ofEntries(
                                entry("edition", edition),
                                entry("sessionId", other.toString()),
                                entry("number", 10),
                                entry("title", "Rivers"),
                                entry("swapId", swap),
                                entry("withSessionId", about.toString()),
                                entry("withNumber", 9),
                                entry("withTitle", "Seas"),
                                entry("outcome", "AGREED"),
                                entry("obstacles", List.of()),
                                entry("people", List.of())));
        awaitMessages("DISCARDED", 1);
    }

    @Test
    void anOwnerWhoIsOnNoRosterGetsTheMailsOfTheSessionThatOrganizersGet() throws Exception {
        var owner = Somebody.called("Ola Owner");
        hold("accepted");
        publish(
                "proposal",
                "proposal.accepted",
                Map.of(
                        "ruleVersion",
                        1,
                        "outcome",
                        "ACCEPTED",
                        "roster",
                        List.of(kim.as("ORGANIZER", null)),
                        "organizers",
                        List.of(kim.as("ORGANIZER", null), owner.as("OWNER", "fr"))));
        awaitMessages("HELD", 2);
        hold("scheduled");
        var roster = List.of(kim.as("ORGANIZER", null));
        var of = Map.<String, Object>of("proposalId", about.toString(), "people", roster, "release", 1);
        publish("scheduling", "session.scheduled", with(of, "placement", place("Harbour")));
        awaitMessages("HELD", 4);
        var more = with(of, "placement", place("Harbour"));
        more.put("fields", List.of(Map.of("name", "capacity")));
        publish("scheduling", "session.changed", more);
        publish("proposal", "proposal.roster-restored", Map.of("organizers", List.of(kim.as("ORGANIZER", null))));
        Started.mails(kim, 1);
        assertThat(kinds("HELD"))
                .as("a capacity makes no mail untrue, the owner's neither")
                .containsExactlyInAnyOrder("accepted", "accepted", "scheduled", "scheduled");

        hold();
        var moved = with(of, "placement", place("Library"));
        moved.put("previous", place("Harbour"));
        publish("scheduling", "session.moved", moved);
        var first = Started.mails(owner, 1).getFirst();
        assertThat(first.getSubject()).isEqualTo("Atelier n°\u00a09\u00a0: au programme");
        assertThat(whole(first)).contains("Library", "METHOD:REQUEST");
        publish("scheduling", "session.cancelled", with(of, "previous", place("Library")));
        var last = Started.mails(owner, 2).getLast();
        assertThat(last.getSubject()).isEqualTo("Atelier n°\u00a09\u00a0: annulé");
        assertThat(whole(last)).contains("METHOD:CANCEL");
        assertThat(Started.mails(kim, 3)).hasSize(3);
    }

    private static Map<String, Object> place(String room) {
        return Map.of(
                "room",
                "a",
                "roomName",
                room,
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
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    @Test
    void moreTimeForAConditionReplacesTheHeldAcceptanceAndWaitsInItsPlaceWithAllConditions() throws Exception {
        hold("accepted-conditions");
        publish(
                "proposal",
                "proposal.accepted",
                Map.of(
                        "ruleVersion",
                        1,
                        "outcome",
                        "ACCEPTED_WITH_CONDITIONS",
                        "conditions",
                        List.of("A moderator", "Two speakers"),
                        "dueAt",
                        "2026-06-01T00:00:00Z",
                        "organizers",
                        List.of(kim.as("OWNER", null))));
        awaitMessages("HELD", 1);
        var longer = Map.of(
                "condition",
                "A moderator",
                "dueAt",
                "2026-07-01T00:00:00Z",
                "dueBefore",
                "2026-06-01T00:00:00Z",
                "reason",
                "Illness",
                "organizers",
                List.of(kim.as("OWNER", null)));
        publish("proposal", "proposal.condition-extended", longer);
        awaitMessages("DISCARDED", 1);
        awaitMessages("HELD", 1);
        assertThat(kinds("HELD")).containsExactly("condition-extended");
        release("condition-extended");
        var mail = Started.mails(kim, 1).getFirst();
        assertThat(whole(mail)).contains("1 July 2026", "Two speakers", "1 June 2026");
        awaitMessages("SENT", 1);

        publish("proposal", "proposal.condition-extended", longer);
        assertThat(Started.mails(kim, 2).getLast().getSubject())
                .as("nothing waits that it replaces")
                .isEqualTo("WS #9: more time for a condition");
    }

    @Test
    void whatIsAskedOfAPersonIsWithdrawnWhenThereIsNothingToDoAnyMore() {
        hold("overbooked", "review-reminder");
        var person = Map.<String, Object>of(
                "edition",
                edition,
                "personId",
                kim.id().toString(),
                "nameSealed",
                kim.nameSealed(),
                "emailSealed",
                kim.emailSealed());
        SERVICE.kafka()
                .publish("proposal", "igf.speaker.overbooked.v1", kim.id().toString(), asked(person));
        SERVICE.kafka().publish("proposal", "igf.reviewer.reminded.v1", kim.id().toString(), reminded(person));
        awaitOf(kim, "HELD", 2);
        var other = Map.<String, Object>of(
                "edition", "another", "personId", kim.id().toString());
        var here =
                Map.<String, Object>of("edition", edition, "personId", kim.id().toString());
        for (var name : List.of("speaker.settled", "reviewer.workload-changed")) {
            SERVICE.kafka().publish("proposal", "igf." + name + ".v1", kim.id().toString(), other);
        }
        SERVICE.kafka().publish("proposal", "igf.speaker.settled.v1", kim.id().toString(), here);
        awaitOf(kim, "DISCARDED", 1);
        awaitOf(kim, "HELD", 1);
        SERVICE.kafka()
                .publish(
                        "proposal", "igf.reviewer.workload-changed.v1", kim.id().toString(), here);
        awaitOf(kim, "DISCARDED", 2);
        assertThat(Started.mailsOf(kim)).isEmpty();
    }

    private static Map<String, Object> asked(Map<String, Object> person) {
        var data = new HashMap<>(person);
        data.putAll(Map.of(
                "limit",
                1,
                "sessions",
                List.of(Map.of("number", 1, "title", "Seas", "role", "SPEAKER")),
                "tokenSealed",
                String.valueOf(person.get("nameSealed")),
                "expiresAt",
                "2026-07-01T00:00:00Z"));
        return data;
    }

    private static Map<String, Object> reminded(Map<String, Object> person) {
        var data = new HashMap<>(person);
        data.put("open", 6);
        return data;
    }

    private void awaitOf(Somebody person, String state, int count) {
        secretariat.await(
                "/api/v1/messages?about=" + person.id() + "&state=" + state,
                a -> a.json().path("items").size() == count);
    }

    @Test
    void anUndoneScreeningOutIsCorrectedWhereItWasToldAndWithdrawnWhereItWaits() throws Exception {
        screened();
        Started.mails(kim, 1);
        awaitMessages("SENT", 1);
        undone();
        assertThat(Started.mails(kim, 2).getLast().getSubject())
                .isEqualTo("WS #9: the result of the screening was withdrawn");
        awaitMessages("SENT", 2);

        hold("screened-out");
        screened();
        awaitMessages("HELD", 1);
        undone();
        awaitMessages("DISCARDED", 1);
        publish("proposal", "proposal.withdrawn", Map.of("organizers", List.of(kim.as("OWNER", null))));
        Started.mails(kim, 3);
        assertThat(kinds("SENT")).doesNotHaveDuplicates();
    }

    private void screened() {
        publish(
                "proposal",
                "proposal.screened",
                Map.of("outcome", "OUT", "failed", List.of(), "organizers", List.of(kim.as("OWNER", null))));
    }

    private void undone() {
        publish(
                "proposal",
                "proposal.screening-undone",
                Map.of("previousOutcome", "OUT", "organizers", List.of(kim.as("OWNER", null))));
    }

    /** Each person who was sent an invitation is told once of the proposal's end, and once of its return. */
    @Test
    void thePeopleOnARosterHearThatItGoesNoFurtherAndThatItDoesAfterAll() throws Exception {
        var late = Somebody.called("Lena Late");
        invited(kim, "one");
        Started.mails(kim, 1);
        hold("invitation");
        invited(late, "two");
        awaitMessages("HELD", 1);

        publish("proposal", "proposal.declined", Map.of("reason", "no", "ruleVersion", 1, "organizers", List.of()));
        // This installation holds decisions unless the edition's policy differs, and that policy holds invitations
        // only.
        assertThat(Started.mails(kim, 2).getLast().getSubject()).contains("does not take place");
        awaitMessages("DISCARDED", 1);

        publish("proposal", "proposal.decision-undone", Map.of("previousOutcome", "DECLINED", "organizers", List.of()));
        assertThat(Started.mails(kim, 3).getLast().getSubject()).contains("may take place after all");
        awaitMessages("HELD", 1);
        release("invitation");
        assertThat(whole(Started.mails(late, 1).getFirst())).contains("token-two");
        assertThat(Started.mailsOf(kim)).hasSize(3);
    }

    private void invited(Somebody guest, String entry) {
        publish(
                "proposal",
                "speaker.invited",
                Map.of(
                        "personId",
                        guest.id().toString(),
                        "entryId",
                        UUID.nameUUIDFromBytes((about + entry).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString(),
                        "role",
                        "SPEAKER",
                        "emailSealed",
                        guest.emailSealed(),
                        "tokenSealed",
                        Started.seal(guest.id(), "token-" + entry),
                        "expiresAt",
                        "2036-12-01T00:00:00Z",
                        "organizers",
                        List.of()));
    }

    /**
     * Earlier releases did not know the address of an owner who signed in by a mailed link. The people database has
     * known it since their next sign-in.
     */
    @Test
    void anOwnerWhomTheFactNamesWithoutAnAddressIsWrittenToAtTheOneThatTheyHaveProven() throws Exception {
        var owner = new HashMap<>(kim.as("OWNER", null));
        owner.put("emailSealed", null);
        Started.submitted(edition, about, "Seas", List.of(owner));

        assertThat(Started.mails(kim, 1).getFirst().getSubject()).endsWith("received");
    }
}
