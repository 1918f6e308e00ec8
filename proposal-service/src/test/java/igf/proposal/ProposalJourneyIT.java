package igf.proposal;

import static igf.proposal.TheService.MAG;
import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http.Response;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A page is pasted, completed, submitted, its people answer, and it is accepted; told in one go as it happens. */
class ProposalJourneyIT {

    private static final String EDITION = "journey-" + System.nanoTime();

    private String path = "";
    private String etag = "";

    @Test
    void a_pasted_page_becomes_an_accepted_proposal_whose_people_answered() throws IOException {
        TheService.openEdition(EDITION);
        paste();
        complete();
        submit();
        invite();
        decide();
    }

    private void paste() throws IOException {
        var page = page();
        var created = ORGANIZER
                .with("Content-Type", "text/plain")
                .post("/api/v1/editions/" + EDITION + "/proposals", page)
                .expect(201);
        path = created.header("Location");
        etag = created.header("ETag");
        var draft = created.json();
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("number").isNull()).isTrue();
        assertThat(draft.at("/source/text").asString()).isEqualTo(page);
        assertThat(draft.at("/source/editionGuess").asInt()).isEqualTo(2022);
        assertThat(draft.get("roster").size()).isGreaterThanOrEqualTo(6);
        assertThat(codes(draft.get("openPoints")))
                .contains("THEME_MISSING", "EMAIL_MISSING", "GENDER_MISSING", "ATTENDANCE_MISSING");
        var read = ORGANIZER
                .with("Consistency-Token", created.header("Consistency-Token"))
                .get(path)
                .expect(200);
        var current = (ObjectNode) read.json();
        assertThat(current.remove("updatedAt")).isNotNull();
        assertThat(current).isEqualTo(created.json());
        assertThat(read.header("ETag")).startsWith(etag.replaceFirst("\"$", "-"));

        assertThat(SECRETARIAT.get(path).expect(200).json().at("/source/text").isNull())
                .isTrue();
        var lines = draft.get("unassigned").size();
        ORGANIZER.delete(path + "/unassigned/0").expect(428);
        ORGANIZER.with("If-Match", etag).delete(path + "/unassigned/" + lines).expect(404);
        for (int left = lines; left > 0; left--) {
            changed(ORGANIZER
                    .with("If-Match", etag)
                    .delete(path + "/unassigned/0")
                    .expect(200));
        }
        var tidied = ORGANIZER.get(path).expect(200).json();
        assertThat(tidied.get("unassigned").isEmpty()).isTrue();
        assertThat(tidied.at("/source/text").asString())
                .as("the page keeps them")
                .isEqualTo(page);

        MAG.get(path).expect(403);
        STRANGER.get(path).expect(403);
        RUNNING.anonymous().get(path).expect(401);
    }

    /** A refusal, a trial and the open points are in the language of the request, and say the same of the same places. */
    private void assertSpoken(String language, String required, String themeMissing) {
        var reader = ORGANIZER.with("Accept-Language", language + ",en;q=0.5");
        var refused = reader.post(path + "/submission", "").expect(422);
        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.json().get("violations").findValuesAsString("detail"))
                .contains(required)
                .noneMatch(detail -> detail.contains("missing"));
        assertThat(reader.post(path + "/submission?dryRun=true", "").json().get("violations"))
                .isEqualTo(refused.json().get("violations"));
        assertThat(reader.get(path).json().get("openPoints").findValuesAsString("detail"))
                .contains(themeMissing);

        var wrong = reader.with("If-Match", etag)
                .patch(path, "{\"titel\": \"x\", \"sdgs\": [18]}")
                .expect(400);
        assertThat(wrong.header("Content-Language")).isEqualTo(language);
        assertThat(wrong.json().findValuesAsString("pointer")).contains("/titel");
        assertThat(ORGANIZER.get(path).json().get("openPoints").findValuesAsString("detail"))
                .contains("No theme or subtheme is named.");
    }

    private void complete() {
        ORGANIZER.patch(path, Map.of("title", "x")).expect(428);
        ORGANIZER.with("If-Match", "\"77\"").patch(path, Map.of("title", "x")).expect(412);
        MAG.with("If-Match", etag).patch(path, "{").expect(403);
        var wrong = ORGANIZER
                .with("If-Match", etag)
                .patch(path, "{\"titel\": \"x\", \"sdgs\": [18], \"format\": {\"minutes\": \"long\"}}")
                .expect(400);
        assertThat(wrong.json().findValuesAsString("pointer")).contains("/titel");

        var tried =
                ORGANIZER.post(path + "/submission?dryRun=true", "").expect(200).json();
        assertThat(tried.get("submittable").asBoolean()).isFalse();
        var refused = ORGANIZER.post(path + "/submission", "").expect(422);
        assertThat(tried.get("violations"))
                .as("told before as it is refused then")
                .isEqualTo(refused.json().get("violations"));
        assertThat(rules(refused)).contains("FIELD_REQUIRED");
        assertSpoken("ar", "يُرجى ملء هذا الحقل.", "لم يُختر أي محور فرعي.");
        assertSpoken("fr", "Remplissez ce champ.", "Aucun sous-thème n’est choisi.");
        assertThat(refused.json().findValuesAsString("pointer"))
                .contains("/subthemes", "/roster/0/email", "/roster/0/gender", "/roster/0/attendance");

        changed(ORGANIZER
                .with("If-Match", etag)
                .patch(
                        path,
                        Map.of(
                                "title",
                                "Who may count whom",
                                "subthemes",
                                List.of("avoiding-internet-fragmentation"),
                                "format",
                                Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                                "hybrid",
                                List.of("By one queue", "By a moderator online", "By a shared board")))
                .expect(200));
        var roster = ORGANIZER.get(path).expect(200).json().get("roster");
        for (int i = 0; i < roster.size(); i++) {
            changed(ORGANIZER
                    .with("If-Match", etag)
                    .patch(
                            path + "/roster/" + roster.get(i).get("id").asString(),
                            Map.of(
                                    "email",
                                    "person" + i + "@" + EDITION + ".test",
                                    "gender",
                                    i % 2 == 0 ? "FEMALE" : "MALE",
                                    "attendance",
                                    "ONSITE"))
                    .expect(200));
        }
    }

    private void submit() {
        var tried = ORGANIZER.post(path + "/submission?dryRun=true", "").expect(200);
        assertThat(tried.json().get("submittable").asBoolean()).as(tried.text()).isTrue();
        STRANGER.post(path + "/submission?dryRun=true", "").expect(403);
        var submitted = ORGANIZER
                .with("Idempotency-Key", EDITION)
                .post(path + "/submission", "")
                .expect(201);
        assertThat(submitted.json().get("number").asInt()).isEqualTo(1);
        assertThat(submitted.json().get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.json().at("/receipt/contentHash").asString()).hasSize(64);
        assertThat(submitted.json().at("/receipt/signature").asString()).hasSize(86);
        assertThat(ORGANIZER
                        .with("Idempotency-Key", EDITION)
                        .post(path + "/submission", "")
                        .expect(201)
                        .text())
                .isEqualTo(submitted.text());
        ORGANIZER.post(path + "/submission", "").expect(409);
    }

    private void invite() {
        var invited = published("igf.speaker.invited.v1", 5);
        assertThat(invited)
                .allSatisfy(e -> assertThat(e.data().get("role").asString()).isNotEqualTo("ORGANIZER"));
        var speakers = invited.stream()
                .filter(e -> e.data().get("role").asString().equals("SPEAKER"))
                .toList();
        var first = link(speakers.getFirst());
        var anybody = RUNNING.anonymous();
        assertThat(anybody.get(first).expect(200).json().get("state").asString())
                .isEqualTo("INVITED");
        anybody.post(first + "/answer", Map.of("answer", "PERHAPS")).expect(400);
        anybody.post(first + "/answer", Map.of("answer", "CONFIRM", "attendance", "ONLINE"))
                .expect(200);
        anybody.post(link(speakers.getLast()) + "/answer", Map.of("answer", "DECLINE"))
                .expect(200);
        anybody.post("/api/v1/invitations/" + "A".repeat(64) + "/answer", Map.of("answer", "CONFIRM"))
                .expect(404);
        anybody.get("/api/v1/invitations/short").expect(404);

        var seen = ORGANIZER.await(path, a -> states(a).containsAll(List.of("CONFIRMED", "DECLINED", "INVITED")));
        assertThat(codes(seen.json().get("openPoints"))).contains("SPEAKERS_BELOW_MINIMUM");
        assertThat(published("igf.speaker.confirmed.v1", 1)
                        .getFirst()
                        .data()
                        .get("attendance")
                        .asString())
                .isEqualTo("ONLINE");
        published("igf.speaker.declined.v1", 1);

        anybody.post(link(speakers.getLast()) + "/answer", Map.of("answer", "CONFIRM", "attendance", "ONSITE"))
                .expect(200);
        published("igf.speaker.confirmed.v1", 2);
        removed(speakers.getLast());
        anybody.post(first + "/answer", Map.of("answer", "TENTATIVE")).expect(200);
    }

    private void removed(PublishedRecord speaker) {
        var entry = path + "/roster/" + speaker.data().get("entryId").asString();
        // The answer that came last may not be read yet: then it is read again, as any client would.
        Await.until(
                "the entry is removed",
                () -> ORGANIZER
                        .with("If-Match", ORGANIZER.get(path).expect(200).header("ETag"))
                        .delete(entry),
                answer -> answer.status() == 204);
        RUNNING.anonymous().await(link(speaker), a -> a.status() == 410);
        published("igf.speaker.replaced.v1", 1);
    }

    private void decide() {
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "early"))
                .expect(409);
        ORGANIZER.post(path + "/screening", Map.of("outcome", "IN")).expect(403);
        SECRETARIAT
                .post(path + "/screening", Map.of("outcome", "IN", "note", "complete"))
                .expect(201);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "OUT")).expect(409);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED_WITH_CONDITIONS", "reason", "good"))
                .expect(422);
        var accepted = SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Asks what others do not."))
                .expect(201);
        assertThat(accepted.json().get("state").asString()).isEqualTo("ACCEPTED");
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "DECLINED", "reason", "no"))
                .expect(409);
        var told = published("igf.proposal.accepted.v1", 1).getFirst();
        assertThat(told.data().get("sessionId").asString())
                .isEqualTo(accepted.json().get("sessionId").asString());
        assertThat(told.data().at("/subthemes/0/name").asString()).isEqualTo("Avoiding Internet Fragmentation");
        assertThat(told.data().get("roster").size()).isGreaterThanOrEqualTo(5);
        assertThat(told.data().toString()).doesNotContain("@" + EDITION);

        var undone = SECRETARIAT.delete(path + "/decision").expect(200);
        assertThat(undone.json().get("state").asString()).isEqualTo("SCREENED_IN");
        published("igf.proposal.decision-undone.v1", 1);
        SECRETARIAT.delete(path + "/decision").expect(409);

        var overview = SECRETARIAT.await(
                "/api/v1/editions/" + EDITION + "/overview",
                a -> a.json().at("/counts/SCREENED_IN").asInt() == 1);
        assertThat(overview.json().get("edition").asString()).isEqualTo(EDITION);
        var list = "/api/v1/editions/" + EDITION + "/proposals";
        assertThat(ORGANIZER
                        .get(list + "?state=SCREENED_IN")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(STRANGER.get(list).expect(200).json().get("items").size()).isZero();
        SECRETARIAT.get(list + "?state=NOWHERE").expect(400);
        SECRETARIAT.get(list + "?colour=red").expect(400);
        var before = accepted.json().at("/receipt/submittedAt").asString();
        assertThat(SECRETARIAT
                        .get(path + "?asOf=" + before)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("SUBMITTED");
    }

    private void changed(Response answer) {
        etag = answer.header("ETag");
    }

    private List<PublishedRecord> published(String type, int number) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return RUNNING.kafka().await("proposal", all -> own(all, type, id).size() >= number).stream()
                .filter(e -> e.type().equals(type) && e.key().equals(id))
                .toList();
    }

    private static List<PublishedRecord> own(List<PublishedRecord> all, String type, String id) {
        return all.stream()
                .filter(e -> e.type().equals(type) && e.key().equals(id))
                .toList();
    }

    private static String link(PublishedRecord invited) {
        var sealed = PersonalValue.parse(invited.data().get("tokenSealed").asString());
        return "/api/v1/invitations/" + RUNNING.bean(People.class).open(sealed).orElseThrow();
    }

    private static List<String> states(Response proposal) {
        return proposal.json().path("roster").findValuesAsString("state");
    }

    private static List<String> codes(tools.jackson.databind.JsonNode points) {
        return points.findValuesAsString("code");
    }

    private static List<String> rules(Response refused) {
        return refused.json().findValuesAsString("rule");
    }

    private static String page() throws IOException {
        try (var file = ProposalJourneyIT.class.getResourceAsStream("/paste/2022-stripped.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
