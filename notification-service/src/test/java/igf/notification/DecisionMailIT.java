package igf.notification;

import static igf.notification.Mails.declined;
import static igf.notification.Mails.whole;
import static igf.notification.Started.SERVICE;
import static igf.notification.Started.seal;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails about decisions, and waiting mails whose decision changes. */
class DecisionMailIT {

    private static final Somebody SECRETARIAT = new Somebody(new UUID(0, 0), "", "secretariat@example.org", "", "");

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");

    @Test
    void aHeldDecisionWaitsForItsReleaseAndGoesQuietlyWhenItIsUndone() {
        var eve = Somebody.called("Eve Ejemplo");
        var first = declined("held2026", eve);
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

        var second = declined("held2026", eve);
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
        var overview = secretariat
                .await(
                        "/api/v1/editions/held2026/overview",
                        a -> a.json().path("counts").path("DISCARDED").asInt() == 1)
                .json();
        assertThat(overview.path("counts").path("SENT").asInt()).isEqualTo(1);
        assertThat(overview.path("kinds")
                        .valueStream()
                        .mapToLong(kind -> kind.path("count").asLong()))
                .as("by kind and state, all of them")
                .hasSizeGreaterThan(1)
                .allMatch(count -> count > 0);
    }

    @Test
    void aKindThatIsOffIsNotWrittenAndACompulsoryOneStaysOn() {
        var edition = "off" + UUID.randomUUID().toString().substring(0, 8);
        var policy = "/api/v1/editions/" + edition + "/mail-policy";
        var wrong = List.of("roster-restored", "declined", "nothing");
        assertThat(secretariat
                        .put(policy, Map.of("hold", List.of(), "off", wrong))
                        .expect(422)
                        .text())
                .contains("COMPULSORY_KIND", "/off/1", "UNKNOWN_KIND", "/off/2");
        var off = List.of("roster-restored");
        var shown = secretariat
                .put(policy, Map.of("hold", off, "off", off))
                .expect(200)
                .json();
        assertThat(shown.at("/off/0").asString()).isEqualTo("roster-restored");
        assertThat(shown.path("byKind").size()).isEqualTo(shown.path("kinds").size());
        assertThat(shown.at("/byKind/0").toString())
                .isEqualTo("{\"kind\":\"receipt\",\"group\":\"CALL\",\"reader\":\"ORGANIZERS\",\"compulsory\":true}");

        var ada = Somebody.called("Ada Off");
        var proposal = UUID.randomUUID();
        for (var type : List.of("roster-restored", "withdrawn")) {
            SERVICE.kafka()
                    .publish(
                            "proposal",
                            "igf.proposal." + type + ".v1",
                            proposal.toString(),
                            Map.of(
                                    "edition",
                                    edition,
                                    "proposalId",
                                    proposal.toString(),
                                    "number",
                                    7,
                                    "title",
                                    "Rivers",
                                    "organizers",
                                    List.of(ada.as("ORGANIZER", null))));
        }
        var written = secretariat.await(
                "/api/v1/messages?edition=" + edition,
                a -> !a.json().path("items").isEmpty());
        assertThat(written.json()
                        .path("items")
                        .valueStream()
                        .map(mail -> mail.path("kind").asString()))
                .as("the mail about the roster would have come first")
                .containsExactly("withdrawn");
    }

    @Test
    void theSecretariatsOwnWordsAreInItsMailsUntilTheyAreRemoved() throws Exception {
        var edition = "words" + UUID.randomUUID().toString().substring(0, 8);
        var letters = "/api/v1/editions/" + edition + "/letters";
        var words = letters + "/declined/en";
        Started.submitted(edition, UUID.randomUUID(), "Rivers", List.of());
        secretariat.put("/api/v1/editions/" + edition + "/mail-policy", Map.of("hold", List.of("declined")));
        var standard = secretariat.get(words).expect(200);
        assertThat(standard.json().path("own").asBoolean()).isFalse();
        assertThat(standard.json().path("text").asString()).contains("{reason}\n\n{reasons}");
        var wrong = secretariat
                .put(words, Map.of("subject", "{nothing}", "text", "[us](/us) {title} {reasons} {comments}"))
                .expect(422)
                .json();
        assertThat(wrong.path("violations")
                        .valueStream()
                        .map(each -> each.path("rule").asString()
                                + each.path("pointer").asString()))
                .containsExactly("UNKNOWN_PLACEHOLDER/subject", "MISSING_PLACEHOLDER/text", "LINK_NOT_ALLOWED/text");
        var own = Map.of("subject", "About {title}", "text", "**Sorry**, {title}: {reason}\n\n{reasons}\n\n{comments}");
        secretariat.with("If-Match", "\"1\"").put(words, own).expect(412);
        var saved = secretariat
                .with("If-Match", standard.header("ETag"))
                .put(words, own)
                .expect(200);
        secretariat.with("If-Match", "\"0\"").put(words, own).expect(412);
        secretariat.put(letters + "/no-such-kind/en", own).expect(404);
        secretariat.get(letters + "/declined/de").expect(404);
        SERVICE.as("someone", "ORGANIZER").put(words, own).expect(403);
        secretariat.await(
                letters, a -> a.json().at("/items/0").toString().equals("{\"kind\":\"declined\",\"language\":\"en\"}"));

        var ada = Somebody.called("Ada Words");
        var proposal = Mails.declined(edition, ada);
        var held = secretariat
                .await(
                        "/api/v1/messages?state=HELD&about=" + proposal,
                        a -> a.json().path("items").size() == 1)
                .json()
                .at("/items/0");
        assertThat(held.path("subject").asString()).isEqualTo("About Lakes");
        var tried = new HashMap<String, Object>(Map.of("language", "ar", "about", proposal));
        tried.putAll(Map.of("subject", "{number}", "text", "{title} *{reason}* {reasons} {comments}"));
        var preview = secretariat
                .post(letters + "/declined/preview", tried)
                .expect(200)
                .json();
        assertThat(preview.path("subject").asString()).isEqualTo("3");
        assertThat(preview.path("html").asString()).contains("<em>Too many on one theme.</em>", "dir=\"rtl\"");
        assertThat(preview.path("message").asString()).isEqualTo(held.path("id").asString());
        tried.put("about", UUID.randomUUID());
        assertThat(secretariat
                        .post(letters + "/declined/preview", tried)
                        .expect(422)
                        .text())
                .contains("NO_MESSAGE", "/about");
        assertThat(secretariat
                        .post(letters + "/invitation/preview", Map.of("language", "fr"))
                        .expect(200)
                        .json()
                        .path("text")
                        .asString())
                .contains("Ada Lovelace", "/invitations/…");
        tried.remove("about");
        var keyed = secretariat.with("Idempotency-Key", UUID.randomUUID().toString());
        for (int i = 0; i < 2; i++) {
            assertThat(keyed.post(letters + "/declined/test", tried)
                            .expect(200)
                            .json()
                            .path("to")
                            .asString())
                    .isEqualTo("secretariat@example.org");
        }
        assertThat(Arrays.stream(Started.MAIL.getReceivedMessages()).filter(mail -> Started.isTo(mail, SECRETARIAT)))
                .as("sent to the caller, once")
                .hasSize(1);

        secretariat
                .post("/api/v1/messages/" + held.path("id").asString() + "/release", "")
                .expect(200);
        var mail = Started.mails(ada, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("About Lakes");
        assertThat(whole(mail)).contains("Sorry, Lakes: Too many", "<strong>Sorry</strong>", "Open the proposal");
        secretariat.with("If-Match", saved.header("ETag")).delete(words).expect(204);
        secretariat.delete(words).expect(204);
        assertThat(secretariat.get(words).json().path("own").asBoolean()).isFalse();
        assertThat(secretariat.get("/api/v1/letters").json().at("/items/0/kind").asString())
                .isEqualTo("receipt");
    }

    @Test
    void anEditionsMailsWaitAndComeFromWhereItsPolicySaysAndManyGoAtOnceIfTheirNumberIsKnown() throws Exception {
        var edition = "policy" + UUID.randomUUID().toString().substring(0, 8);
        var policy = "/api/v1/editions/" + edition + "/mail-policy";
        assertThat(secretariat.get(policy).expect(200).json().path("hold").size())
                .isEqualTo(3);
        secretariat.put(policy, Map.of("hold", List.of("nothing"))).expect(422);
        SERVICE.as("someone", "ORGANIZER")
                .put(policy, Map.of("hold", List.of()))
                .expect(403);
        secretariat
                .put(
                        policy,
                        Map.of("hold", List.of("receipt"), "from", "forum@igf.example", "replyTo", "help@igf.example"))
                .expect(200);
        assertThat(secretariat.get(policy).expect(200).header("ETag")).startsWith("\"1-");

        var ada = Somebody.called("Ada Policy");
        var luc = Somebody.called("Luc Policy");
        Started.submitted(
                edition, UUID.randomUUID(), "Rivers", List.of(ada.as("ORGANIZER", null), luc.as("OWNER", "fr")));
        Mails.declined(edition, ada);
        assertThat(Started.mails(ada, 1).getFirst().getSubject())
                .as("what it does not hold goes at once")
                .isEqualTo("WS #3: not accepted");
        secretariat.await(
                "/api/v1/messages?state=HELD&edition=" + edition,
                a -> a.json().path("items").size() == 2);

        var all = Map.<String, Object>of("edition", edition, "kind", "receipt", "state", "HELD");
        secretariat.post("/api/v1/messages/release", all).expect(400);
        var three = new HashMap<>(all);
        three.put("expected", 3);
        assertThat(secretariat
                        .post("/api/v1/messages/release", three)
                        .expect(409)
                        .text())
                .contains("2 such messages");
        var two = new HashMap<>(all);
        two.put("expected", 2);
        var released = secretariat.post("/api/v1/messages/release", two).expect(200);
        assertThat(released.json().path("count").asInt()).isEqualTo(2);
        assertThat(released.header("Consistency-Token")).isNotEmpty();
        assertThat(secretariat
                        .get("/api/v1/messages?state=HELD&edition=" + edition)
                        .json()
                        .path("items"))
                .as("whoever reads next finds it done")
                .isEmpty();
        var mail = Started.mails(luc, 1).getFirst();
        assertThat(mail.getFrom()[0].toString()).contains("forum@igf.example");
        assertThat(mail.getReplyTo()[0].toString()).contains("help@igf.example");
        Started.mails(ada, 2);

        var sent = secretariat
                .await(
                        "/api/v1/messages?state=SENT&edition=" + edition,
                        a -> a.json().path("items").size() == 3)
                .json()
                .at("/items/0/id")
                .asString();
        secretariat
                .post("/api/v1/messages/discard", Map.of("ids", List.of(sent)))
                .expect(409);
        secretariat
                .post("/api/v1/messages/retry", Map.of("ids", List.of(UUID.randomUUID())))
                .expect(409);
        secretariat.post("/api/v1/messages/retry", Map.of()).expect(400);
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

        // First wait until the ten outdated ones are discarded: a held one might be one of them.
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
        assertThat(Started.mails(jan, 2).get(1).getSubject()).isEqualTo("WS #3: the merger was refused");
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
        assertThat(whole(Started.mails(lea, 2).get(1))).contains("A second speaker", "31 August 2026");
        var lapsed = about(proposal, lea);
        lapsed.putAll(
                Map.of("previousOutcome", "ACCEPTED_WITH_CONDITIONS", "cause", "LAPSED", "reason", "A second speaker"));
        SERVICE.kafka().publish("proposal", "igf.proposal.decision-undone.v1", proposal.toString(), lapsed);
        assertThat(Started.mails(lea, 3).get(2).getSubject()).isEqualTo("WS #3: no longer accepted");
        var appealed = about(proposal, lea);
        appealed.put("at", "2026-09-01T08:00:00Z");
        SERVICE.kafka().publish("proposal", "igf.proposal.appealed.v1", proposal.toString(), appealed);
        var dismissed = about(proposal, lea);
        dismissed.put("reason", "Nothing new");
        SERVICE.kafka().publish("proposal", "igf.proposal.appeal-dismissed.v1", proposal.toString(), dismissed);
        assertThat(Started.mails(lea, 5).get(4).getSubject()).isEqualTo("WS #3: your appeal was dismissed");
    }

    @Test
    void organizersHearThatOneConditionHasMoreTimeAndWhy() throws Exception {
        var mia = Somebody.called("Mia Exemplo");
        var proposal = UUID.randomUUID();
        var extended = about(proposal, mia);
        extended.putAll(Map.of(
                "condition",
                "A second speaker",
                "dueAt",
                "2026-09-15T23:59:00Z",
                "dueBefore",
                "2026-08-31T23:59:00Z",
                "reason",
                "Floods"));
        SERVICE.kafka().publish("proposal", "igf.proposal.condition-extended.v1", proposal.toString(), extended);
        var mail = Started.mails(mia, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("WS #3: more time for a condition");
        assertThat(whole(mail)).contains("A second speaker", "31 August 2026", "15 September 2026", "Floods");
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
}
