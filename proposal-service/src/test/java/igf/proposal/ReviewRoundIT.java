package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a round goes: drafts, who is behind, who is written to, when it closes and opens again. */
class ReviewRoundIT {

    private static JsonNode progress(ReviewedEdition edition) {
        return edition.read(SECRETARIAT, edition.base + "/review-progress").json();
    }

    private static JsonNode ofMember(JsonNode progress, int n) {
        for (var reviewer : progress.get("reviewers")) {
            if (reviewer.get("name").asString().equals("Member " + n)) {
                return reviewer;
            }
        }
        throw new AssertionError(progress.toString());
    }

    @Test
    void a_draft_is_for_its_reviewer_alone_until_it_is_given() {
        var edition = new ReviewedEdition("drafts", 1, 2, 2);
        assertThat(edition.draft(1, 0, 4).json().get("state").asString()).isEqualTo("DRAFT");
        var ranking =
                edition.read(SECRETARIAT, edition.base + "/ranking").json().at("/items/0");
        assertThat(ranking.get("reviews").asInt()).isZero();
        var assigned = "/api/v1/reviews/assigned?edition=" + edition.slug;
        var mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.at("/draft/scores/content").asInt()).isEqualTo(4);
        assertThat(mine.get("review").isNull()).isTrue();
        edition.give(1, 0, 5);
        edition.draft(1, 0, 1);
        mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.at("/review/scores/content").asInt()).isEqualTo(5);
        assertThat(mine.at("/review/revision").asInt()).isEqualTo(1);
        assertThat(mine.at("/draft/scores/content").asInt()).isEqualTo(1);
        ranking = edition.read(SECRETARIAT, edition.base + "/ranking").json().at("/items/0");
        assertThat(ranking.get("mean").asDouble()).isEqualTo(5);
        assertThat(ranking.get("histogram").get("5").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_decided_is_open_to_review_no_more() {
        var edition = new ReviewedEdition("settled", 1, 2, 2);
        var assigned = "/api/v1/reviews/assigned?edition=" + edition.slug;
        var mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.get("open").asBoolean()).isTrue();
        edition.note(SECRETARIAT.post(edition.path(0) + "/decision", Map.of("outcome", "DECLINED", "reason", "why")));
        mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.get("open").asBoolean()).isFalse();
        var one = "/api/v1/reviews/assigned/" + mine.get("proposalId").asString();
        assertThat(edition.read(ReviewedEdition.member(1), one)
                        .json()
                        .get("open")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_a_reviewer_declares_keeps_proposals_from_them_and_everybody_is_accounted_for() {
        var edition = new ReviewedEdition("declared", 1, 3, 1);
        var explained = edition.base + "/review-assignments/" + edition.proposals.getFirst();
        var first = edition.read(SECRETARIAT, explained).json();
        assertThat(first.get("reviewers").size()).isEqualTo(1);
        assertThat(first.get("passedOver").size()).isEqualTo(2);
        for (var each : first.get("passedOver")) {
            assertThat(each.get("because").isEmpty()).isFalse();
        }
        var asked = first.at("/reviewers/0/name").asString();
        var member = ReviewedEdition.member(Integer.parseInt(asked.substring("Member ".length())));
        var path = edition.base + "/review-conflicts/mine";
        TheService.RUNNING.as("mag-5", "MAG").get(path).expect(403);
        SECRETARIAT.get(path).expect(403);
        member.put(
                        path,
                        Map.of(
                                "organizations",
                                List.of(),
                                "proposals",
                                List.of(UUID.randomUUID().toString())))
                .expect(422);
        edition.note(member.put(
                path,
                Map.of(
                        "organizations",
                        List.of("A friend's house"),
                        "proposals",
                        List.of(edition.proposals.getFirst()),
                        "reason",
                        "My sister's.")));
        var mine = edition.read(member, path).json();
        assertThat(mine.at("/organizations/0").asString()).isEqualTo("A friend's house");
        assertThat(mine.get("reason").asString()).isEqualTo("My sister's.");
        assertThat(edition.read(member, "/api/v1/reviews/assigned?edition=" + edition.slug)
                        .json()
                        .get("items")
                        .isEmpty())
                .as("not even before somebody else is asked")
                .isTrue();
        member.put(edition.path(0) + "/reviews/mine", TheService.review(Map.of("content", 1)))
                .expect(403);

        edition.note(SECRETARIAT.post(edition.base + "/review-assignments/top-up", ""));
        var then = edition.read(SECRETARIAT, explained).json();
        assertThat(then.at("/conflicts/0/name").asString()).isEqualTo(asked);
        assertThat(then.at("/conflicts/0/conflict").asString()).isEqualTo("DECLARED");
        assertThat(then.at("/reviewers/0/name").asString()).isNotEqualTo(asked);
        member.get(explained).expect(403);
        theConflictIsFinalUntilTheSecretariatReopensIt(edition, member, path);
        aGuessAboutAnotherProposalTellsNothing(
                edition, List.of(asked, then.at("/reviewers/0/name").asString()), path);
        SECRETARIAT
                .get(edition.base + "/review-assignments/" + UUID.randomUUID())
                .expect(404);
    }

    private static void aGuessAboutAnotherProposalTellsNothing(
            ReviewedEdition edition, List<String> others, String path) {
        var number = IntStream.rangeClosed(1, 3)
                .filter(n -> !others.contains("Member " + n))
                .findFirst()
                .orElseThrow();
        var member = ReviewedEdition.member(number);
        edition.note(member.put(
                path, Map.of("organizations", List.of(), "proposals", List.of(edition.proposals.getFirst()))));
        member.put(edition.path(0) + "/reviews/mine", TheService.review(Map.of("content", 1)))
                .expect(404);
    }

    private static void theConflictIsFinalUntilTheSecretariatReopensIt(
            ReviewedEdition edition, Http member, String path) {
        var nothing = Map.of("organizations", List.of(), "proposals", List.of());
        member.put(path, nothing).expect(409);
        var declaring = edition.read(SECRETARIAT, edition.base + "/review-progress")
                .json()
                .get("reviewers")
                .valueStream()
                .filter(each -> each.hasNonNull("conflicts"))
                .toList();
        assertThat(declaring).hasSize(1);
        assertThat(declaring.getFirst().at("/conflicts/reason").asString()).isEqualTo("My sister's.");
        var reviewer = edition.base + "/review-conflicts/"
                + declaring.getFirst().get("reviewer").asString();
        member.post(reviewer + "/reopening", Map.of("reason", "Please")).expect(403);
        SECRETARIAT
                .post(
                        edition.base + "/review-conflicts/" + UUID.randomUUID() + "/reopening",
                        Map.of("reason", "Nobody"))
                .expect(404);
        SECRETARIAT.post(reviewer + "/reopening", Map.of("reason", " ")).expect(400);
        SECRETARIAT
                .post(reviewer + "/reopening", Map.of("reason", "A typing error"))
                .expect(200);
        edition.note(member.put(path, nothing));
        assertThat(edition.read(member, path).json().get("organizations").isEmpty())
                .isTrue();
        SECRETARIAT.post(reviewer + "/reopening", Map.of("reason", "Once more")).expect(409);
    }

    @Test
    void where_the_rules_say_so_nothing_is_decided_before_the_reviews_are_closed() {
        var base = "/api/v1/editions/waiting-" + System.nanoTime();
        var rules = Map.of("preset", "igf-2022", "changes", Map.of("gates", List.of("DECISION_AFTER_REVIEWS")));
        SECRETARIAT.put(base, TheService.edition(rules)).expect(201);
        var draft = TheService.ORGANIZER
                .post(base + "/proposals", CompleteDraft.of("Waiting"))
                .expect(201);
        var path = draft.header("Location");
        TheService.ORGANIZER.post(path + "/submission", "").expect(201);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        var decision = Map.of("outcome", "ACCEPTED", "reason", "why");
        assertThat(SECRETARIAT.post(path + "/decision", decision).expect(409).text())
                .contains("REVIEWS_STILL_OPEN");
        SECRETARIAT.post(base + "/reviews/close", "").expect(200);
        SECRETARIAT.post(path + "/decision", decision).expect(201);
    }

    @Test
    void who_is_behind_is_told_and_written_to_and_who_stood_aside_is_replaced() {
        var edition = new ReviewedEdition("progress", 2, 3, 2);
        var reviewed = assignedTo(edition, 1);
        edition.give(1, reviewed, 5);
        var before = progress(edition);
        assertThat(before.at("/totals/assigned").asInt()).isEqualTo(4);
        assertThat(before.at("/totals/given").asInt()).isEqualTo(1);
        assertThat(before.at("/totals/missing").asInt()).isZero();
        assertThat(before.get("proposals").get(reviewed).get("given").asInt()).isEqualTo(1);
        assertThat(before.get("perProposal").asInt()).isEqualTo(2);

        edition.note(ReviewedEdition.member(2)
                .post(edition.path(assignedTo(edition, 2)) + "/recusals", Map.of("reason", "A friend's.")));
        var after = progress(edition);
        assertThat(after.at("/totals/recused").asInt()).isEqualTo(1);
        assertThat(after.at("/totals/missing").asInt()).isEqualTo(1);
        edition.note(SECRETARIAT.post(edition.base + "/review-assignments/top-up", ""));
        assertThat(progress(edition).at("/totals/missing").asInt()).isZero();

        var reminded = edition.note(SECRETARIAT.post(edition.base + "/review-reminders", ""));
        var open = reminded.json().get("reminded");
        assertThat(open.isEmpty()).isFalse();
        var then = progress(edition);
        for (int n = 1; n <= 3; n++) {
            var behind = ofMember(then, n).get("open").asInt() > 0;
            assertThat(ofMember(then, n).get("remindedAt").isNull()).isEqualTo(!behind);
        }
        assertThat(told(edition, open.size()))
                .allSatisfy(data -> assertThat(data.get("closesAt").isNull()).isTrue())
                .extracting(data -> data.get("open").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        open.valueStream().map(one -> one.get("open").asInt()).toList());
        ReviewedEdition.member(1).get(edition.base + "/review-progress").expect(403);
        ReviewedEdition.member(1).post(edition.base + "/review-reminders", "").expect(403);
    }

    @Test
    void a_reviewer_is_reminded_in_the_language_that_is_known_of_them() {
        var edition = new ReviewedEdition("tongues", 1, 3, 3);
        edition.note(TheService.RUNNING
                .as("mag-1", "ORGANIZER")
                .with("Accept-Language", "fr-CH,en;q=0.5")
                .post(edition.base + "/proposals", CompleteDraft.of("Of a reviewer")));

        edition.note(TheService.RUNNING
                .as("mag-3-at-home", "ORGANIZER")
                .with("Accept-Language", "ru")
                .post(edition.base + "/proposals", CompleteDraft.of("Of another reviewer")));
        var people = TheService.RUNNING.bean(People.class);
        LinkedPeopleIT.link(
                people.findOrCreate("mag-3@example.org"), people.findOrCreate("mag-3-at-home@example.org"), true);

        edition.note(SECRETARIAT.post(edition.base + "/review-reminders", ""));

        var told = told(edition, 3).stream()
                .collect(Collectors.toMap(
                        data -> data.get("personId").asString(),
                        data -> data.path("language").asString("")));
        assertThat(told)
                .containsEntry(people.findOrCreate("mag-1@example.org").toString(), "fr-CH")
                .containsEntry(people.findOrCreate("mag-2@example.org").toString(), "")
                .as("what is known of the other id of the same human")
                .containsEntry(people.findOrCreate("mag-3@example.org").toString(), "ru");
        LinkedPeopleIT.link(
                people.findOrCreate("mag-3@example.org"), people.findOrCreate("mag-3-at-home@example.org"), false);
    }

    /** What notification hears of reminders of an edition, once there are so many. */
    private static List<JsonNode> told(ReviewedEdition edition, int count) {
        Predicate<PublishedRecord> ofEdition = event -> event.type().equals("igf.reviewer.reminded.v1")
                && event.data().get("edition").asString().equals(edition.slug);
        return TheService.RUNNING
                .kafka()
                .await("proposal", all -> all.stream().filter(ofEdition).count() >= count)
                .stream()
                .filter(ofEdition)
                .map(PublishedRecord::data)
                .toList();
    }

    private static int assignedTo(ReviewedEdition edition, int member) {
        var items = edition.read(ReviewedEdition.member(member), "/api/v1/reviews/assigned?edition=" + edition.slug)
                .json()
                .get("items");
        return edition.proposals.indexOf(items.get(0).get("proposalId").asString());
    }

    private static void schedule(ReviewedEdition edition, Instant closesAt, Instant... remindAt) {
        edition.note(SECRETARIAT.put(
                edition.base + "/reviews/deadline",
                Map.of(
                        "closesAt",
                        closesAt.toString(),
                        "remindAt",
                        Stream.of(remindAt).map(Instant::toString).toList())));
    }

    @Test
    void the_round_closes_when_it_is_time_and_opens_again_with_a_reason() {
        var edition = new ReviewedEdition("closing", 1, 2, 2);
        edition.give(1, 0, 5);
        SECRETARIAT
                .post(edition.base + "/reviews/reopen", Map.of("reason", "r"))
                .expect(409);
        // One after the other: overdue together, the reminder may come after the end, and then reminds nobody.
        schedule(edition, Instant.now().plusSeconds(86_400), Instant.now().minusSeconds(60));
        Await.until(
                "the reminder",
                () -> progress(edition),
                json -> ofMember(json, 2).get("remindedAt").isString());
        schedule(edition, Instant.now());
        Await.until(
                "the end of the round",
                () -> progress(edition),
                json -> json.get("reviews").asString().equals("CLOSED"));
        assertThat(ofMember(progress(edition), 2).get("remindedAt").isString()).isTrue();
        assertThat(ofMember(progress(edition), 1).get("remindedAt").isNull()).isTrue();
        assertThat(told(edition, 1)).singleElement().satisfies(data -> {
            assertThat(data.get("open").asInt()).isEqualTo(1);
            assertThat(data.get("closesAt").isString()).isTrue();
            assertThat(data.get("emailSealed").asString()).startsWith("enc:1:");
        });
        ReviewedEdition.member(2)
                .put(edition.path(0) + "/reviews/mine", TheService.review(Map.of("content", 1)))
                .expect(409);
        // Another read model than that of the progress.
        ReviewedEdition.member(1).await(edition.base + "/ranking", a -> a.status() == 200);
        edition.note(SECRETARIAT.post(edition.base + "/reviews/reopen", Map.of("reason", "One was ill.")));
        edition.give(2, 0, 1);
        var hidden = edition.readAny(ReviewedEdition.member(1), edition.base + "/ranking");
        assertThat(hidden.status()).isEqualTo(403);
        edition.note(SECRETARIAT.post(edition.base + "/reviews/close", ""));
    }

    @Test
    void reviewers_see_how_they_score_beside_all_others_together() {
        var edition = new ReviewedEdition("statistics", 2, 4, 4);
        edition.give(1, 0, 1);
        edition.give(1, 1, 2);
        var path = "/api/v1/reviews/statistics?edition=" + edition.slug;
        var alone = edition.read(ReviewedEdition.member(1), path).json();
        assertThat(alone.at("/mine/mean").asDouble()).isEqualTo(1.5);
        assertThat(alone.at("/mine/histogram/1").asInt()).isEqualTo(1);
        assertThat(alone.get("others").isNull()).isTrue();
        for (int n = 2; n <= 4; n++) {
            edition.give(n, 0, n);
        }
        var beside = edition.read(ReviewedEdition.member(1), path).json();
        assertThat(beside.at("/others/reviews").asInt()).isEqualTo(3);
        assertThat(beside.at("/others/mean").asDouble()).isEqualTo(3);
        SECRETARIAT.get(path).expect(403);
        TheService.RUNNING.as("mag-5", "MAG").get(path).expect(403);
    }
}
