package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewPageTest {

    private static final String FIRST = "00000000-0000-0000-0000-000000000001";
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String THIRD = "00000000-0000-0000-0000-000000000003";
    private static final String CRITERIA = "\"criteria\":[{\"id\":\"relevance\",\"name\":\"Relevance\",\"weight\":2},"
            + "{\"id\":\"own\",\"name\":\"Our <own> one\",\"weight\":1}]";

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void forget() throws Exception {
        world.services().forEach(Service::forget);
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, """
                {"rules": {%s, "scale": {"min": 1, "max": 5, "labels": ["Serious problems", "Should not be accepted",
                 "Borderline", "Could be accepted", "Must be accepted"]},
                 "reasons": [{"code": "INCOMPLETE", "text": "Not thought through, or incomplete"}],
                 "reasonsRequired": {"atOrBelow": 2}, "subthemes": [{"id": "trust", "name": "Trust & safety"}]}}
                """.formatted(CRITERIA));
        world.proposal.on("GET /api/v1/people/me/tasks", 200, """
                {"items": [{"kind": "REVIEW", "edition": "igf-2027", "dueAt": "2027-06-18T10:00:00Z", "title": "x"}]}
                """);
        list("null", "null");
        world.proposal.on("GET /api/v1/reviews/assigned/" + SECOND, 200, """
                {"proposalId": "%s", "number": 12, "title": "Tides & <cables>", "open": true, "subthemes": ["trust"],
                 "format": {"type": "PANEL", "layout": null, "minutes": 60}, "policyQuestions": ["Who pays?"],
                 "description": "Long.\\n\\nLonger by [redacted].", "counts": {"people": 3, "region": {"AFRICAN": 2}},
                 %s, "review": null, "draft": null}
                """.formatted(SECOND, CRITERIA));
        world.proposal.on("PUT /api/v1/proposals/" + SECOND + "/reviews/mine", 200, "{}");
        world.logIn("mag-1", "MAG");
    }

    /** @param second review of the second, as JSON; the first is given, the third a draft */
    private static void list(String second, String secondDraft) {
        world.proposal.on(
                "GET /api/v1/reviews/assigned",
                200,
                "{\"items\":[" + row(FIRST, 7, "{\"scores\":{\"relevance\":4,\"own\":1}}", "null") + ","
                        + row(SECOND, 12, second, secondDraft) + ","
                        + row(THIRD, 30, "null", "{\"scores\":{}}") + "]}");
    }

    private static String row(String id, int number, String review, String draft) {
        return "{\"proposalId\":\"%s\",\"number\":%d,\"title\":\"Tides & <cables>\",\"subthemes\":[\"trust\"],\"review\":%s,\"draft\":%s}"
                .formatted(id, number, review, draft);
    }

    @Test
    void whatIsDecidedOrGoneIsNotAskedForAnyMore() throws Exception {
        String gone = row(SECOND, 12, "null", "null").replace("{\"proposalId\"", "{\"open\":false,\"proposalId\"");
        String given = row(FIRST, 7, "{\"scores\":{\"relevance\":4,\"own\":1}}", "null");
        world.proposal.on(
                "GET /api/v1/reviews/assigned",
                200,
                "{\"items\":[" + given.replace("{\"proposalId\"", "{\"open\":false,\"proposalId\"") + "," + gone
                        + "]}");

        assertThat(world.look("/reviews", "Accept-Language", "en").body())
                .contains("1 of 1 reviews given", "You have given all your reviews", "given, final")
                .doesNotContain("#12", "Continue with");

        world.proposal.on("GET /api/v1/reviews/assigned/" + FIRST, 200, """
                {"proposalId": "%s", "number": 7, "title": "Tides", "open": false,
                 "counts": {"people": 3}, %s, "review": {"scores": {"relevance": 4, "own": 1}}, "draft": null}
                """.formatted(FIRST, CRITERIA));
        assertThat(world.look("/reviews/" + FIRST, "Accept-Language", "en").body())
                .contains("Its reviews can no longer be changed", "Your score", "3.0")
                .doesNotContain("id=\"review\"", "Stand aside", "reviewing.js");
    }

    @Test
    void aReviewerSeesHowFarTheyAreAndUntilWhen() throws Exception {
        HttpResponse<String> page = world.look("/reviews", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("1 of 3 reviews given", "due by", "Fri 18 Jun 2027, 12:00", "Continue with #12")
                .contains("Tides &amp; &lt;cables&gt;", "Trust &amp; safety", "1 open", "one draft")
                .contains("<td class=\"number\">3.0</td>")
                .doesNotContain("??");
    }

    @Test
    void homeSaysByWhenReviewsAreDueInTheZoneOfTheirEdition() throws Exception {
        assertThat(world.look("/home", "Accept-Language", "en").body())
                .contains("One review to give", "Fri 18 Jun 2027, 12:00")
                .doesNotContain("No deadline has been set", "??");
    }

    @Test
    void whereNoDayIsSetBothPagesSaySo() throws Exception {
        world.proposal.on("GET /api/v1/people/me/tasks", 200, """
                {"items": [{"kind": "REVIEW", "edition": "igf-2027", "dueAt": null, "title": "x"}]}
                """);

        for (String path : new String[] {"/home", "/reviews", "/reviews/" + SECOND}) {
            assertThat(world.look(path, "Accept-Language", "en").body())
                    .as(path)
                    .contains("No deadline has been set")
                    .doesNotContain("??");
        }
    }

    @Test
    void nobodyIsToldThatADayIsMissingOnceAllIsGiven() throws Exception {
        world.proposal.on("GET /api/v1/people/me/tasks", 200, "{\"items\": []}");

        assertThat(world.look("/reviews", "Accept-Language", "en").body())
                .doesNotContain("No deadline has been set", "due by");
    }

    @Test
    void aCriterionWithoutANameHasItsId() throws Exception {
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, """
                {"rules": {"criteria": [{"id": "depth", "weight": 1}], "scale": {"min": 1, "max": 5}}}""");

        assertThat(world.look("/reviews/" + SECOND, "Accept-Language", "en").body())
                .contains("<legend><bdi>depth</bdi></legend>")
                .doesNotContain("??");
    }

    @Test
    void whatIsDecidedShowsTheReviewThatWasGivenAndNotALaterDraft() throws Exception {
        world.proposal.on("GET /api/v1/reviews/assigned/" + FIRST, 200, """
                {"proposalId": "%s", "number": 7, "title": "Tides", "open": false, "counts": {"people": 3}, %s,
                 "review": {"scores": {"relevance": 4}, "reasons": ["INCOMPLETE"], "comment": "Good <b>"},
                 "draft": {"scores": {"relevance": 1}, "comment": "Half a thought"}}
                """.formatted(FIRST, CRITERIA));

        assertThat(world.look("/reviews/" + FIRST, "Accept-Language", "en").body())
                .contains("<strong>4</strong>", "Could be accepted", "Our &lt;own&gt; one", "<span>–</span>")
                .contains("Not thought through, or incomplete", "Good &lt;b&gt;", "4.0")
                .doesNotContain("Half a thought", "id=\"review\"", "<textarea", "type=\"radio\"", "??");
    }

    @Test
    void whatIsGivenAgainIsSaidToBeChanged() throws Exception {
        world.proposal.on("PUT /api/v1/proposals/" + SECOND + "/reviews/mine", 200, "{\"revision\": 2}");

        HttpResponse<String> sent = world.submit(
                "/reviews/" + SECOND, "/reviews/" + SECOND, "edition", "igf-2027", "score-own", "2", "action", "give");

        assertThat(World.location(sent)).contains("done=changed");
        assertThat(world.look(World.location(sent).replace(THIRD, SECOND), "Accept-Language", "en")
                        .body())
                .contains("Review changed.", "data-forget")
                .doesNotContain("Review given.");
    }

    @Test
    void aProposalIsReadBlindAndScoredByTheRulesOfItsEdition() throws Exception {
        HttpResponse<String> page = world.look("/reviews/" + SECOND);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Longer by [redacted].", "Who pays?", "African Group", "Panel")
                .contains("Does it matter for Internet governance", "Our &lt;own&gt; one", "Must be accepted")
                .contains("name=\"score-relevance\"", "For a score of 2 or less, give at least one reason")
                .contains("data-key=\"ctrl+enter\"", "data-keep", "Submit and next")
                .doesNotContain("??", "@");
        assertThat(page.headers().map().toString()).doesNotContain("cables");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
    }

    @Test
    void aReviewIsSentAndTheNextOneThatIsOpenComes() throws Exception {
        HttpResponse<String> sent = world.submit(
                "/reviews/" + SECOND,
                "/reviews/" + SECOND,
                "edition",
                "igf-2027",
                "score-relevance",
                "5",
                "score-own",
                "2",
                "reasons",
                "INCOMPLETE",
                "comment",
                "Good <b>",
                "mergeWith",
                "",
                "action",
                "give");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(World.location(sent)).isEqualTo("/reviews/" + THIRD + "?edition=igf-2027&done=given&of=" + SECOND);
        assertThat(world.proposal
                        .seen("PUT /api/v1/proposals/" + SECOND + "/reviews/mine")
                        .getLast()
                        .body())
                .contains("\"relevance\":5", "\"own\":2", "[\"INCOMPLETE\"]", "Good <b>", "\"submit\":true")
                .contains("\"mergeWith\":null");
    }

    @Test
    void aCriterionCanBeLeftToOthersAndIsSaidSo() throws Exception {
        for (String language : EveryState.LANGUAGES) {
            assertThat(world.look("/reviews/" + SECOND, "Accept-Language", language)
                            .body())
                    .as(language)
                    .contains("name=\"score-own\" value=\"cannot-judge\"")
                    .doesNotContain("??");
        }
        world.submit(
                "/reviews/" + SECOND,
                "/reviews/" + SECOND,
                "edition",
                "igf-2027",
                "score-relevance",
                "5",
                "score-own",
                "cannot-judge",
                "action",
                "give");
        assertThat(world.proposal
                        .seen("PUT /api/v1/proposals/" + SECOND + "/reviews/mine")
                        .getLast()
                        .body())
                .contains("\"scores\":{\"relevance\":5}", "\"cannotJudge\":[\"own\"]");

        world.proposal.on("GET /api/v1/reviews/assigned/" + SECOND, 200, """
                {"proposalId": "%s", "number": 12, "title": "Tides", "open": true, "counts": {"people": 3}, %s,
                 "review": {"scores": {"relevance": 5}, "cannotJudge": ["own"]}, "draft": null}
                """.formatted(SECOND, CRITERIA));
        assertThat(world.look("/reviews/" + SECOND, "Accept-Language", "en").body())
                .contains("name=\"score-own\" value=\"cannot-judge\" checked");
    }

    @Test
    void aDraftIsSentAsOneAndShownAgain() throws Exception {
        world.submit("/reviews/" + SECOND, "/reviews/" + SECOND, "edition", "igf-2027", "action", "draft");

        assertThat(world.proposal
                        .seen("PUT /api/v1/proposals/" + SECOND + "/reviews/mine")
                        .getLast()
                        .body())
                .contains("\"submit\":false", "\"scores\":{}");
        assertThat(world.look("/reviews?edition=igf-2027&done=draft&of=" + SECOND)
                        .body())
                .contains("Draft saved", "data-forget=\"keep:/reviews/" + SECOND + "#review\"");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        world.proposal.on("PUT /api/v1/proposals/" + SECOND + "/reviews/mine", 422, """
                {"title": "No", "detail": "Not yet", "violations": [
                 {"rule": "REASON_REQUIRED", "pointer": "/reasons", "detail": "Say why it is so low."},
                 {"rule": "SCORE", "pointer": "/scores/own", "detail": "From 1 to 5."}]}
                """);
        HttpResponse<String> page = world.submit(
                "/reviews/" + SECOND,
                "/reviews/" + SECOND,
                "edition",
                "igf-2027",
                "score-relevance",
                "1",
                "comment",
                "Typed <here>",
                "action",
                "give");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"errors\"", "href=\"#scores-own\"", "id=\"scores-own\"", "id=\"reasons\" open")
                .contains("Typed &lt;here&gt;", "value=\"1\" checked");
        assertThat(page.body().split("Say why it is so low\\.", -1))
                .as("in the summary and beside it")
                .hasSize(3);
    }

    @Test
    void standingAsideGoesOnToTheNext() throws Exception {
        world.proposal.on("POST /api/v1/proposals/" + SECOND + "/recusals", 201, "{}");

        HttpResponse<String> aside = world.submit(
                "/reviews/" + SECOND,
                "/reviews/" + SECOND + "/aside",
                "edition",
                "igf-2027",
                "reason",
                "My sister's",
                "once",
                "a-key-of-this-form");

        assertThat(aside.statusCode()).isEqualTo(303);
        assertThat(World.location(aside)).startsWith("/reviews/" + THIRD).contains("done=aside");
        Service.Seen seen = world.proposal
                .seen("POST /api/v1/proposals/" + SECOND + "/recusals")
                .getLast();
        assertThat(seen.body()).contains("My sister's");
        assertThat(seen.header("Idempotency-Key")).containsExactly("a-key-of-this-form");
    }

    @Test
    void whatSomebodyCannotJudgeIsDeclaredBeforehandAndStaysDeclared() throws Exception {
        String path = "/api/v1/editions/igf-2027/review-conflicts/mine";
        world.proposal.on("GET " + path, 200, """
                {"organizations": ["ISOC & sons"], "proposals": ["00000000-0000-0000-0000-00000000000f"], "reason": null}
                """);
        world.proposal.on("PUT " + path, 200, "{}");
        assertThat(world.look("/reviews/conflicts").body())
                .contains(
                        "ISOC &amp; sons",
                        "Declared before (1)",
                        "value=\"00000000-0000-0000-0000-00000000000f\" checked");
        HttpResponse<String> saved = world.submit(
                "/reviews/conflicts",
                "/reviews/conflicts",
                "edition",
                "igf-2027",
                "organizations",
                "One\r\n\r\nTwo ",
                "proposals",
                FIRST,
                "proposals",
                SECOND);

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("PUT " + path).getLast().body())
                .contains("\"organizations\":[\"One\",\"Two\"]", FIRST, SECOND);
    }

    @Test
    void whoIsNoReviewerIsTurnedAway() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");

        assertThat(world.look("/reviews").statusCode()).isEqualTo(403);
        assertThat(world.look("/reviews/" + SECOND).statusCode()).isEqualTo(403);
        assertThat(world.proposal.seen("GET /api/v1/reviews/assigned?edition=igf-2027"))
                .isEmpty();
    }

    @Test
    void whatIsNotAssignedIsNotFound() throws Exception {
        world.proposal.on("GET /api/v1/reviews/assigned/" + FIRST, 404, "{}");

        assertThat(world.look("/reviews/" + FIRST + "?edition=igf-2027").statusCode())
                .isEqualTo(404);
    }
}
