package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Screening as a browser without a script sees it. */
class ScreeningPageTest extends ScreeningPages {

    @Test
    void theQueueShowsWhoHasWaitedLongestFirstAndWhatTheDataSayAndWhatWasDoneToday() throws Exception {
        String page = world.get("/screening/e").body();

        assertThat(page)
                .contains("3 waiting", "Start with #7", "Tides &amp; &lt;cables&gt;", "1 criterion not met")
                .contains("no problems found", "Mon 1 Mar 2027, 09:00", "Screened today: 2")
                .contains("href=\"/screening/e/p5\" aria-label")
                .as("what went on is not undone here")
                .doesNotContain("action=\"/screening/e/p4/undo\"")
                .doesNotContain("??", "SCREENED_OUT");
        assertThat(page.indexOf("Tides")).isLessThan(page.indexOf("Meshes"));
    }

    @Test
    void theQueueGoesOnBehindItsFirstPageAndWhatIsShownIsAFile() throws Exception {
        String waiting = IntStream.rangeClosed(1, 59)
                .mapToObj(n ->
                        "{\"proposalId\":\"10000000-0000-0000-0000-0000000001%02d\",\"number\":%d,\"title\":\"Title %d\",\"submittedAt\":\"2027-03-01T08:00:00Z\"}"
                                .formatted(n, n, n))
                .collect(Collectors.joining(","));
        world.proposal.on(
                "GET /api/v1/editions/e/screening/progress", 200, "{\"waiting\":[" + waiting + "],\"screened\":[]}");
        try {
            assertThat(world.get("/screening/e").body())
                    .contains("1–50 of 59", "href=\"/screening/e?page=2\"", "Title 50")
                    .doesNotContain("Title 51", "??");
            assertThat(world.get("/screening/e?page=2&sort=-number").body())
                    .contains("51–59 of 59", "Title 9<", "aria-sort=\"descending\"")
                    .doesNotContain("Title 10<");
            assertThat(world.get("/screening/e.csv?sort=-number").body()).contains("\r\n59,Title 59,");
        } finally {
            queue();
        }
    }

    @Test
    void theQueueIsFilteredByWhatTheDataSay() throws Exception {
        assertThat(world.get("/screening/e?check=failed").body())
                .contains("Tides &amp; &lt;cables&gt;", "1 result<", "value=\"failed\" selected")
                .doesNotContain("Meshes");
    }

    @Test
    void nothingWaitingSaysWhatComesNext() throws Exception {
        try (World quiet = new World()) {
            quiet.proposal.on(
                    "GET /api/v1/editions",
                    200,
                    "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"}]}");
            quiet.proposal.on("GET /api/v1/editions/e/screening/progress", 200, "{\"waiting\":[],\"screened\":[]}");
            quiet.logIn("secretariat", "SECRETARIAT");

            assertThat(quiet.get("/screening/e").body())
                    .contains("No proposals are waiting to be screened.", "href=\"/reviewing/e\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void aProposalIsReadBesideItsCriteriaWithEvidenceInWords() throws Exception {
        String page = world.get(PAGE).body();

        assertThat(page)
                .contains(
                        "Shutdowns &lt;b&gt;", "Access for all", "First &amp; second.", "Who decides?", "Noor Halvard")
                .contains("2 speakers; at least 3 required. Stakeholder groups: Civil society 2. Regions: Western")
                .contains("Western European and Others Group 2.", "for you to judge")
                .contains("Missing: Gender of each person, Answers on hybrid participation.")
                .contains("Highest number of proposals of one person in this edition: 2. Maximum: 3.")
                .contains(
                        "An organizer has more than 3 proposals in this edition.",
                        "Full report missing for",
                        "Old &lt;tide&gt;",
                        "Noor Halvard, Reef",
                        "You decided differently")
                .contains("data-key=\"i\"", "data-key=\"o\"", "data-key=\"l\" href=\"/screening/e/" + THREE + "\"")
                .doesNotContain("??", "CIVIL_SOCIETY", "2027-01-01T00:00:00Z, due", "null");
    }

    @Test
    void whatTheDataSayIsSaidInTheReadersLanguage() throws Exception {
        assertThat(world.get(PAGE, "Accept-Language", "fr").body())
                .contains(
                        "2 personnes doivent intervenir\u202f; il en faut au moins 3. Groupes de parties prenantes\u00a0: ",
                        "Nombre le plus élevé de propositions",
                        "Maximum\u00a0: 3.")
                .doesNotContain(" required. Stakeholder", "Missing:", "??");
        assertThat(world.get(PAGE, "Accept-Language", "ar").body())
                .contains("المتحدثون: ")
                .doesNotContain(" required. Stakeholder", "??");
    }

    @Test
    void inOpensTheNextWithAWayBack() throws Exception {
        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "IN", "note", "", "once", "k-1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/screening/e/" + THREE + "?done=" + TWO));
        Service.Seen sent = world.proposal.seen("POST " + SCREENING).getLast();
        assertThat(sent.body()).isEqualTo("{\"outcome\":\"IN\"}");
        assertThat(sent.header("Idempotency-Key")).containsExactly("k-1");
        assertThat(world.get("/screening/e?done=p5").body())
                .contains("#5 did not pass screening:", "data-key=\"u\" href=\"/screening/e/p5\"")
                .as("its organizers got a mail: the proposal's page asks before the next")
                .doesNotContain("action=\"/screening/e/p5/undo\"");
    }

    @Test
    void whatTheServiceRefusesIsSaidAndStaysOnThePage() throws Exception {
        world.proposal.on(
                "POST " + SCREENING, 409, "{\"title\":\"Not now\",\"detail\":\"The call is open until Friday.\"}");

        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "IN", "note", "Fine");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The call is open until Friday.", ">Fine</textarea>");
    }

    @Test
    void whatIsScreenedHasItsCriteriaButNoFormForThem() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + ONE, 200, """
                {"id":"%s","number":7,"title":"Tides","state":"SCREENED_OUT","written":{"organizers":3,"invited":0}}""".formatted(ONE));
        world.proposal.on("GET /api/v1/proposals/" + ONE + "/screening", 200, """
                {"criteria":[{"rule":"ON_TOPIC","name":"On topic","met":false,"found":null,"judged":{"met":false,"reason":"Fish"}}],
                 "outcome":"OUT","at":"2027-03-04T08:00:00Z"}""");

        assertThat(world.get("/screening/e/" + ONE).body())
                .contains("id=\"criterion-1\"", "Fish", "id=\"overrule\"")
                .contains("3 emails will be sent:", "Passed screening after all</span>: <strong>3</strong>")
                .doesNotContain("id=\"outcome\"", "name=\"keep\"", "??");
    }

    @Test
    void aSingleKeyOnlyAsksWhereMailsGo() throws Exception {
        String open = "{\"id\":\"" + TWO + "\",\"number\":8,\"title\":\"S\",\"state\":\"%s\",\"written\":"
                + "{\"organizers\":3,\"invited\":8}}";
        for (String language : EveryState.LANGUAGES) {
            world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SUBMITTED"));
            found("true", "null");
            assertThat(world.get(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .contains("<summary class=\"button\" data-key=\"o\">", "<strong>3</strong>", "value=\"OUT\"")
                    .doesNotContain("<button data-key=\"o\"", "<strong>8</strong>", "??");
            world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SCREENED_OUT"));
            world.proposal.on(
                    "GET " + SCREENING, 200, "{\"criteria\":[],\"outcome\":\"OUT\",\"at\":\"2027-03-04T08:00:00Z\"}");
            assertThat(world.get(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .contains("<summary class=\"button\" data-key=\"u\">", "<strong>3</strong>")
                    .doesNotContain("class=\"second\" data-key=\"u\"", "??");
        }
        world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SCREENED_IN"));
        world.proposal.on(
                "GET " + SCREENING, 200, "{\"criteria\":[],\"outcome\":\"IN\",\"at\":\"2027-03-04T08:00:00Z\"}");
        assertThat(world.get(PAGE).body())
                .as("nobody heard that it goes on")
                .contains("class=\"second\" data-key=\"u\"")
                .doesNotContain("<summary class=\"button\" data-key=\"u\">");

        found("true", "false");
        assertThat(world.submit(PAGE, PAGE, "then", "OUT", "note", "Off topic").statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body()).contains("\"outcome\":\"OUT\"");
    }

    @Test
    void undoingOpensTheProposalAgain() throws Exception {
        world.proposal.on("DELETE " + SCREENING, 200, "{}");

        HttpResponse<String> answer = world.submit(PAGE, PAGE + "/undo");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE));
        assertThat(world.proposal.seen("DELETE " + SCREENING)).hasSize(1);
    }

    @Test
    void itIsTheSecretariatsAlone() throws Exception {
        try (World other = new World()) {
            other.logIn("mag-1", "MAG");

            assertThat(other.get("/screening/e", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/mails/e", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/search?q=1", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/people/e/" + ONE, "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/operations", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.notification.seen()).as("nothing was asked").isEmpty();
        }
    }
}
