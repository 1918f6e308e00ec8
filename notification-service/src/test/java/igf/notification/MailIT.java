package igf.notification;

import static igf.notification.Mails.declined;
import static igf.notification.Mails.whole;
import static igf.notification.Started.SERVICE;
import static igf.notification.Started.seal;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The recipients and words of mails, and who else may read them. */
class MailIT {

    private static final String SEARCH = "/api/v1/messages/search";

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");

    @Test
    void lettersHaveOwnWordsInKnownEditionsOnly() {
        var letters = "/api/v1/editions/nowhere-" + System.nanoTime() + "/letters";
        secretariat.get(letters).expect(404);
        secretariat.get(letters + "/receipt/en").expect(404);
        secretariat
                .put(letters + "/receipt/en", Map.of("subject", "{title}", "text", "{title} {number}"))
                .expect(404);
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
        assertThat(french.getSubject()).isEqualTo("Atelier n°\u00a07\u00a0: proposition reçue");
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
        secretariat.get("/api/v1/messages?sort=to").expect(400);
        SERVICE.kafka()
                .await(
                        "notification",
                        all -> all.stream()
                                .anyMatch(e -> e.type().equals("igf.message.sent.v1")
                                        && e.key().equals(id)));
    }

    @Test
    void whoseLanguageAFactDoesNotNameIsWrittenToInTheOneOfTheLastMail() throws Exception {
        var lea = Somebody.called("Lea Esempio");
        Started.submitted("languages2026", UUID.randomUUID(), "Rivers", List.of(lea.as("ORGANIZER", "fr")));
        Started.mails(lea, 1);
        Started.submitted("languages2026", UUID.randomUUID(), "Lakes", List.of(lea.as("ORGANIZER", null)));
        assertThat(Started.mails(lea, 2).getLast().getSubject())
                .isEqualTo("Atelier n°\u00a07\u00a0: proposition reçue");
    }

    private void awaitSent(String edition, int wanted) {
        secretariat.await(
                "/api/v1/editions/" + edition + "/overview",
                a -> a.status() == 200 && a.json().path("counts").path("SENT").asInt() == wanted);
    }

    @Test
    void theCountsOfAnEditionGoOnWithItsMessagesAndKnowNothingOfAnother() {
        var organizers = List.of(Somebody.called("Kim Exempel").as("ORGANIZER", null));
        awaitSent("counted2026", 0);
        for (int sent = 1; sent <= 3; sent++) {
            Started.submitted("counted2026", UUID.randomUUID(), "Rivers " + sent, organizers);
            awaitSent("counted2026", sent);
            awaitSent("uncounted2026", 0);
        }
        Started.submitted("uncounted2026", UUID.randomUUID(), "Lakes", organizers);
        awaitSent("uncounted2026", 1);
        awaitSent("counted2026", 3);
        var receipts = secretariat
                .get("/api/v1/editions/counted2026/overview")
                .expect(200)
                .json()
                .at("/kinds/0");
        assertThat(receipts.path("group").asString()).isEqualTo("CALL");
        assertThat(receipts.path("sentThisWeek").asInt()).isEqualTo(3);
    }

    private static void invited(UUID proposal, Somebody guest, String role) {
        var invited = new HashMap<String, Object>(Map.of(
                "edition", "roles2026",
                "proposalId", proposal.toString(),
                "title", "Rivers",
                "personId", guest.id().toString(),
                "entryId", UUID.randomUUID().toString(),
                "role", role,
                "emailSealed", guest.emailSealed(),
                "tokenSealed", seal(guest.id(), "t0ken-of-" + role),
                "expiresAt", "2026-12-01T00:00:00Z",
                "organizers", List.of()));
        invited.put("nameSealed", guest.nameSealed());
        SERVICE.kafka().publish("proposal", "igf.speaker.invited.v1", proposal.toString(), invited);
    }

    @Test
    void whoIsInvitedTwiceToOneProposalGetsOneMailThatNamesBothRoles() throws Exception {
        var uma = Somebody.called("Uma Exempel");
        var ole = Somebody.called("Ole Exempel");
        var proposal = UUID.randomUUID();
        invited(proposal, uma, "SPEAKER");
        invited(proposal, ole, "SPEAKER");
        invited(proposal, uma, "MODERATOR");

        assertThat(whole(Started.mails(uma, 1).getFirst()))
                .contains("/invitations/t0ken-of-SPEAKER", "/invitations/t0ken-of-MODERATOR")
                .contains("speaker", "moderator");
        assertThat(whole(Started.mails(ole, 1).getFirst())).doesNotContain("MODERATOR");
        var listed = secretariat
                .await(
                        "/api/v1/messages?kind=invitation&about=" + proposal,
                        a -> a.json().path("items").size() == 3 && !a.text().contains("QUEUED"))
                .json()
                .path("items");
        assertThat(listed.valueStream().map(row -> row.path("state").asString()))
                .as("the one that was joined says nothing")
                .containsExactlyInAnyOrder("SENT", "SENT", "DISCARDED");
        assertThat(Started.mailsOf(uma)).hasSize(1);
        secretariat.get("/api/v1/messages?kind=nothing").expect(400);

        var preview = secretariat
                .get("/api/v1/letters/invitation/preview?language=fr&about=" + proposal)
                .expect(200)
                .json();
        assertThat(preview.path("subject").asString()).isEqualTo("Participerez-vous à «\u00a0Rivers\u00a0»\u202f?");
        assertThat(preview.path("text").asString()).contains("/invitations/…").doesNotContain("t0ken");
        secretariat.get("/api/v1/letters/nothing/preview").expect(404);
        secretariat
                .get("/api/v1/letters/receipt/preview?about=" + UUID.randomUUID())
                .expect(404);
        SERVICE.as("someone", "ORGANIZER")
                .get("/api/v1/letters/invitation/preview")
                .expect(403);
    }

    @Test
    void anInvitationCarriesItsLinkAndARegistrationItsSecret() throws Exception {
        var noor = Somebody.called("Noor Beispiel");
        var luc = Somebody.called("Luc Organisateur");
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
                "organizers", List.of(luc.as("ORGANIZER", null), luc.as("OWNER", null))));
        invited.put("nameSealed", noor.nameSealed());
        SERVICE.kafka().publish("proposal", "igf.speaker.invited.v1", proposal.toString(), invited);
        var invitation = Started.mails(noor, 1).getFirst();
        assertThat(whole(invitation))
                .contains("http://gateway.test/invitations/t0ken-of-128-bits")
                .contains("your reply goes to the organizers: " + luc.email());
        assertThat(invitation.getHeader("Reply-To")).containsExactly(luc.email());

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
                .contains("Your registration is confirmed.")
                .as("no id, and no secret: those given out before are void")
                .doesNotContain(registration.toString(), "s3cret-shown-once");
    }

    @Test
    void aMailToAReaderWithoutALanguageIsInThatOfTheEdition() throws Exception {
        var max = Somebody.called("Max Beispiel");
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.edition.planned.v1",
                        "fgi2026",
                        Map.ofEntries(
                                Map.entry("edition", "fgi2026"),
                                Map.entry("name", "FGI 2026"),
                                Map.entry("theme", "Un réseau partagé"),
                                Map.entry("city", "Dakar"),
                                Map.entry("timeZone", "Africa/Dakar"),
                                Map.entry("startsOn", "2026-10-12"),
                                Map.entry("endsOn", "2026-10-16"),
                                Map.entry("call", Map.of("opensAt", "2026-03-02T00:00:00Z")),
                                Map.entry("ruleVersion", 1),
                                Map.entry("preset", "igf-2025"),
                                Map.entry("language", "fr")));
        secretariat.await("/api/v1/editions/fgi2026/overview", a -> a.status() == 200);

        Started.submitted("fgi2026", UUID.randomUUID(), "Rivers", List.of(max.as("ORGANIZER", null)));

        assertThat(Started.mails(max, 1).getFirst().getSubject())
                .isEqualTo("Atelier n°\u00a07\u00a0: proposition reçue");
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
                .contains("Hello,", "http://gateway.test/registrations/confirm/t0ken-that-proves")
                .doesNotContain("Not Yet Known");
        var listed = secretariat.await(
                "/api/v1/messages?about=" + proof, a -> !a.json().path("items").isEmpty());
        var id = listed.json().at("/items/0/id").asString();
        assertThat(secretariat.get("/api/v1/messages/" + id).expect(200).text())
                .contains("/registrations/confirm/")
                .doesNotContain("t0ken-that-proves");
    }

    @Test
    void mailsAreFoundByTheirReadersAddressAlsoBeforeItIsProven() throws Exception {
        var ida = Somebody.called("Ida Sought");
        var key = SERVICE.bean(People.class).createDocumentHolderForAddress(ida.email());
        var proof = UUID.randomUUID();
        SERVICE.kafka()
                .publish(
                        "participation",
                        "igf.proof.asked.v1",
                        proof.toString(),
                        Map.of(
                                "edition",
                                "sought2026",
                                "proofId",
                                proof.toString(),
                                "purpose",
                                "REGISTRATION",
                                "emailSealed",
                                seal(key, ida.email()),
                                "tokenSealed",
                                seal(key, "t0ken-that-proves"),
                                "known",
                                true,
                                "expiresAt",
                                "2031-10-10T06:00:00Z"));
        Started.submitted("sought2026", UUID.randomUUID(), "Rivers", List.of(ida.as("ORGANIZER", null)));
        secretariat.await(
                "/api/v1/messages?edition=sought2026",
                a -> a.json().path("items").size() == 2);
        var oldestFirst = readOneByOne("/api/v1/messages?edition=sought2026&sort=writtenAt&limit=1");
        assertThat(oldestFirst).hasSize(2).doesNotHaveDuplicates();
        assertThat(readOneByOne("/api/v1/messages?edition=sought2026&sort=-writtenAt&limit=1"))
                .isEqualTo(oldestFirst.reversed());

        var address = ida.email().toUpperCase(Locale.ROOT);
        assertThat(kindsFound(Map.of("to", address))).containsExactlyInAnyOrder("receipt", "registration-asked-known");
        assertThat(kindsFound(Map.of("to", address, "edition", "sought2026", "kind", "receipt")))
                .containsExactly("receipt");
        assertThat(secretariat
                        .post(SEARCH, Map.of("to", address, "kind", "receipt"))
                        .expect(200)
                        .json()
                        .at("/items/0/edition")
                        .asString())
                .isEqualTo("sought2026");
        assertThat(kindsFound(Map.of("to", address, "edition", "another2026"))).isEmpty();
        assertThat(kindsFound(Map.of("to", address, "state", "HELD"))).isEmpty();
        assertThat(kindsFound(Map.of("to", "nobody@people.example"))).isEmpty();
        secretariat.post(SEARCH, Map.of("edition", "sought2026")).expect(400);
        assertThat(secretariat
                        .post(SEARCH, Map.of("to", address, "kind", "nothing"))
                        .expect(400)
                        .text())
                .contains("/kind", "There is no mail of the kind nothing.")
                .doesNotContainIgnoringCase(address);
        SERVICE.as("someone", "ORGANIZER").post(SEARCH, Map.of("to", address)).expect(403);
    }

    /** Returns the ids of messages in the order of the pages. */
    private List<String> readOneByOne(String first) throws Exception {
        var ids = new ArrayList<String>();
        for (var page = first; !page.isEmpty(); ) {
            var shown = secretariat.get(page).expect(200).json();
            shown.path("items").forEach(mail -> ids.add(mail.path("id").asString()));
            page = shown.path("next").asString("");
        }
        return ids;
    }

    private List<String> kindsFound(Map<String, String> search) {
        return secretariat
                .post(SEARCH, search)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(mail -> mail.path("kind").asString())
                .toList();
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
        assertThat(first.getSubject()).isEqualTo("Reviews of reviews2026 still to be given: 7");
        assertThat(whole(first))
                .contains("Dear Max Esimerkki", "Still to give: 7")
                .doesNotContainPattern("\\{\\w+}");

        data.putAll(Map.of("open", 2, "closesAt", "2026-04-30T21:59:00Z"));
        SERVICE.kafka().publish("proposal", "igf.reviewer.reminded.v1", max.id().toString(), data);
        assertThat(whole(Started.mails(max, 2).get(1))).contains("Still to give: 2", "30 April 2026");

        // Such a mail is about its recipient.
        var outside = SERVICE.bean(Pseudonyms.class).of(max.id().toString(), "reviews2026");
        var about = secretariat
                .await(
                        "/api/v1/messages?edition=reviews2026&about=" + outside,
                        a -> a.json().path("items").size() == 2)
                .json()
                .at("/items/0");
        assertThat(about.get("about").asString()).isEqualTo(outside.toString());
        var one = secretariat
                .get("/api/v1/messages/" + about.get("id").asString())
                .expect(200)
                .json();
        assertThat(one.get("about").asString()).isEqualTo(outside.toString());
        SERVICE.requireInternalIdDetection();
    }

    @Test
    void twentyFiveMailsThatAreReleasedByOneCallAllLeave() {
        var organizers = IntStream.range(0, 25)
                .mapToObj(n -> Somebody.called("Reader " + n))
                .toList();
        organizers.forEach(organizer -> declined("released2026", organizer));
        secretariat.await(
                "/api/v1/editions/released2026/overview",
                a -> a.status() == 200 && a.json().path("counts").path("HELD").asInt() == 25);

        secretariat
                .post(
                        "/api/v1/messages/release",
                        Map.of("edition", "released2026", "kind", "declined", "state", "HELD", "expected", 25))
                .expect(200);

        awaitSent("released2026", 25);
        organizers.forEach(organizer ->
                assertThat(Started.mailsOf(organizer)).as(organizer.name()).hasSize(1));
        assertThat(secretariat.get("/api/v1/admin/dead-letters").expect(200).text())
                .doesNotContain("mail-queue");
    }

    @Test
    void whatWaitsForAnErasedPersonIsDiscardedAndSaysNothing() {
        var tom = Somebody.called("Tom Vorbild");
        var proposal = declined("erased2026", tom);
        secretariat.await(
                "/api/v1/messages?state=HELD&about=" + proposal,
                a -> a.json().path("items").size() == 1);
        SERVICE.bean(People.class).erase(tom.id(), java.time.Instant.now());
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
}
