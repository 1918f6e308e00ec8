package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The public programme, as anybody's browser or cache sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammePageTest {

    private static final String ANA = "20000000-0000-0000-0000-000000000001";

    private static final String REPORT = "GET /api/v1/sessions/10000000-0000-0000-0000-000000000001/report";

    private static final String CHANGES = "GET /api/v1/editions/e/programme/changes";

    private final World world = new World();

    private void editions(String first) {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[" + first
                        + "{\"edition\":\"e\",\"name\":\"IGF 2027\",\"city\":\"Oslo\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"},"
                        + "{\"edition\":\"later\",\"name\":\"IGF 2028\",\"startsOn\":\"2028-10-01\",\"timeZone\":\"UTC\"}]}");
    }

    @BeforeAll
    void release() {
        editions("");
        world.participation.on(
                REPORT,
                200,
                "{\"versions\":[{\"number\":1,\"publishedAt\":\"2027-10-20T09:00:00Z\",\"keyTakeaways\":[\"Old\"],\"callToAction\":[]},"
                        + "{\"number\":2,\"publishedAt\":\"2027-10-21T09:00:00Z\",\"keyTakeaways\":[\"Cables <break>\"],\"callToAction\":[\"Share them\"],\"summary\":\"Two views.\"}]}");
        world.scheduling.on(CHANGES, 200, """
                {"items": [{"session": "10000000-0000-0000-0000-000000000001", "number": 7, "title": "Tides", "kind": "MOVED", "fields": [
                  {"name": "room", "from": "cellar", "to": "loft"},
                  {"name": "start", "from": "2027-10-01T11:00", "to": "2027-10-01T09:00"},
                  {"name": "description", "from": "Old text", "to": "New text"},
                  {"name": "capacity", "from": "20", "to": "30"},
                  {"name": "speakers", "from": [{"name": "Bo <b>"}, {"name": ""}], "to": [{"name": "Ana Fonoti"}]}]}]}
                """);
        world.scheduling.on("GET /api/v1/editions/later/sessions", 200, "{\"items\":[]}");
        world.scheduling.on(
                "GET /api/v1/editions/e/sessions",
                200,
                "{\"items\":[{\"id\":\"10000000-0000-0000-0000-000000000001\",\"number\":7,\"title\":\"Tides & <cables>\",\"minutes\":60,\"state\":\"PLACED\",\"release\":3,"
                        + "\"subthemes\":[{\"id\":\"access\",\"name\":\"Access\"}],\"description\":\"Two cases.\\n\\nThree sentences.\","
                        + "\"placement\":{\"room\":\"loft\",\"roomName\":\"The Loft\",\"startsAt\":\"2027-10-01T07:00:00Z\",\"endsAt\":\"2027-10-01T08:00:00Z\"},"
                        + "\"people\":[{\"personId\":\"" + ANA
                        + "\",\"role\":\"SPEAKER\",\"name\":\"Ana Fonoti\",\"affiliation\":\"Reef Net\"}],\"toBeConfirmed\":2},"
                        + "{\"id\":\"10000000-0000-0000-0000-000000000002\",\"number\":8,\"title\":\"Shutdowns\",\"minutes\":60,\"state\":\"CANCELLED\",\"release\":3,\"people\":[]}]}");
    }

    @Test
    void anEditionThatWasMadeAMomentAgoIsThereAtOnce() throws Exception {
        assertThat(world.get("/programme/e").statusCode()).isEqualTo(200);
        assertThat(world.get("/programme/fresh").statusCode()).isEqualTo(404);
        world.scheduling.on("GET /api/v1/editions/fresh/sessions", 200, "{\"items\":[]}");
        editions("{\"edition\":\"fresh\",\"name\":\"IGF 2029\",\"startsOn\":\"2029-10-01\",\"timeZone\":\"UTC\"},");
        assertThat(world.get("/programme/fresh").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void anybodySeesDaysSessionsAndWhatWasCancelled() throws Exception {
        HttpResponse<String> page = world.get("/programme/e");

        assertThat(page.body())
                .contains("Tides &amp; &lt;cables&gt;", "09:00", "The Loft", "Ana Fonoti", "Release 3", "Shutdowns")
                .contains("data-account=", ">Your account<")
                .contains("href=\"/api/v1/editions/e/releases/3.zip?language=en\"")
                .doesNotContain("??", "Sign in");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'self'"));
    }

    @Test
    void sessionsWithoutAProposalShowTheirKindAndSubthemesInTheReadersLanguage() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"kinds\",\"name\":\"IGF 2030\",\"startsOn\":\"2030-10-01\",\"timeZone\":\"UTC\",\"rules\":{\"sessionKinds\":["
                        + "{\"id\":\"BREAK\",\"name\":\"Coffee & tea\",\"names\":{\"fr\":\"Pause-café\"}}],"
                        + "\"subthemes\":[{\"id\":\"access\",\"name\":\"Access\",\"names\":{\"fr\":\"Accès\"}}]}}]}");
        world.scheduling.on(
                "GET /api/v1/editions/kinds/sessions",
                200,
                "{\"items\":[{\"id\":\"10000000-0000-0000-0000-000000000009\",\"number\":10001,\"title\":\"Refreshments\",\"minutes\":20,\"state\":\"PLACED\",\"release\":1,\"kind\":\"BREAK\",\"proposalId\":null,\"language\":\"en\",\"interpretation\":[\"ru\",\"zh\"],\"subthemes\":[{\"id\":\"access\",\"name\":\"Access\"},{\"id\":\"own\",\"name\":\"Own\"}],"
                        + "\"placement\":{\"room\":\"all-rooms\",\"roomName\":\"All rooms\",\"startsAt\":\"2030-10-01T07:00:00Z\",\"endsAt\":\"2030-10-01T07:20:00Z\"},\"people\":[]}]}");
        try {
            assertThat(world.get("/programme/kinds").body())
                    .contains("Coffee &amp; tea", "All rooms", "<bdi>Access</bdi>");
            assertThat(world.get("/programme/kinds?lang=fr").body())
                    .contains("<bdi>Accès</bdi>", "<option value=\"access\">Accès</option>", "<bdi>Own</bdi>")
                    .doesNotContain(">Access<");
            assertThat(world.get("/programme/kinds?lang=fr&q=acc%C3%A8s").body())
                    .contains("Refreshments");
            assertThat(world.get("/programme/kinds?lang=fr&q=access").body()).doesNotContain("Refreshments");
            assertThat(world.get("/programme/kinds/sessions/10001?lang=fr").body())
                    .contains("Pause-café", ">Accès</a>", "Toutes les salles", "anglais")
                    .contains("<bdi>russe</bdi>, <bdi>chinois</bdi>")
                    .doesNotContain("??", "<a class=\"button\" href=\"/me/sessions/");
        } finally {
            editions("");
        }
    }

    @Test
    void aCacheKeepsItOnlyIfItAsksEachTimeWhetherItIsStillTrue() throws Exception {
        HttpResponse<String> page = world.get("/programme/e");
        String etag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
        assertThat(page.headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("Accept-Language"));
        HttpResponse<String> again = world.get("/programme/e", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(world.get("/programme/e", "If-None-Match", etag, "Accept-Language", "fr")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theZoneAndTheLanguageStandInTheAddress() throws Exception {
        assertThat(world.get("/programme/e?tz=Pacific/Auckland&lang=fr").body())
                .contains(
                        "20:00", "lang=\"fr\"", "Programme", "/programme/e/sessions/7?lang=fr&amp;tz=Pacific/Auckland");
        assertThat(world.get("/programme/e?lang=ar").body()).contains("dir=\"rtl\"", "3.zip?language=ar");
        assertThat(world.get("/programme/e", "Accept-Language", "de").body()).contains("3.zip?language=en");
        assertThat(world.get("/programme/e?tz=Nowhere/None").body()).contains("09:00");
    }

    @Test
    void itIsFilteredBySubthemeRoomDayAndWords() throws Exception {
        for (String fits : new String[] {"subtheme=access", "room=loft", "day=2027-10-01", "q=reef+tides"}) {
            assertThat(world.get("/programme/e?" + fits).body()).as(fits).contains("#7 Tides");
        }
        for (String none : new String[] {"subtheme=x", "room=x", "day=2027-10-02", "q=nobody"}) {
            assertThat(world.get("/programme/e?" + none).body())
                    .as(none)
                    .contains("No sessions match")
                    .doesNotContain("#7 Tides");
        }
    }

    @Test
    void theProgrammeOfAnEarlierTimeHasTheSameDayFiltersAndForm() throws Exception {
        String page = world.get("/programme/e?day=2027-10-01&room=loft&q=reef&view=list&lang=en")
                .body();

        assertThat(page.substring(page.indexOf("id=\"asOf\"")))
                .contains("name=\"day\" value=\"2027-10-01\"", "name=\"room\" value=\"loft\"")
                .contains("name=\"q\" value=\"reef\"", "name=\"view\" value=\"list\"", "name=\"lang\" value=\"en\"")
                .doesNotContain("name=\"subtheme\"");
    }

    @Test
    void aSessionASpeakerAndARoomHavePagesOfTheirOwn() throws Exception {
        assertThat(world.get("/programme/e/sessions/7").body())
                .contains("Two cases.", "Three sentences.", "Reef Net", "speaker", "Fri 1 Oct 2027, 09:00")
                .contains("2 to be confirmed");
        assertThat(world.get("/programme/e?lang=fr").body()).contains("2 à confirmer");
        assertThat(world.get("/programme/e/sessions/8").body()).contains("This session will not take place.");
        assertThat(world.get("/programme/e/speakers/" + ANA).body()).contains("Ana Fonoti", "Tides");
        assertThat(world.get("/programme/e/rooms/loft").body()).contains("The Loft", "Tides");
        for (String unknown : new String[] {"/sessions/99", "/speakers/" + ANA.replace('2', '3'), "/rooms/cellar"}) {
            assertThat(world.get("/programme/e" + unknown).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    @Test
    void aSessionShowsItsPublishedReportAndNoOther() throws Exception {
        assertThat(world.get("/programme/e/sessions/7").body())
                .contains("Key takeaways", "Cables &lt;break&gt;", "Share them", "Two views.")
                .doesNotContain(">Old<", "??");
        assertThat(world.participation.seen(REPORT))
                .isNotEmpty()
                .as("asked without credentials")
                .allMatch(seen -> seen.header("Authorization").isEmpty());
        assertThat(world.get("/programme/e/sessions/8").body()).doesNotContain("Key takeaways");
    }

    @Test
    void beforeTheFirstReleaseItSaysSo() throws Exception {
        assertThat(world.get("/programme/later").body()).contains("has no sessions yet");
        assertThat(world.get("/programme/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayIsAGridWhoseListIsAnotherAddress() throws Exception {
        assertThat(world.get("/programme/e").body())
                .contains("class=\"timetable n1 fits few\"", "class=\"c1 r0 s12\"", ">The Loft</strong>")
                .contains("href=\"/programme/e?day=2027-10-01\"", "aria-current=\"page\"", "timetable.css")
                .contains("href=\"/programme/e?view=list\"");
        assertThat(world.get("/programme/e?view=list").body())
                .contains("#7 Tides", "href=\"/programme/e\"", "name=\"view\" value=\"list\"")
                .doesNotContain("timetable n1", "timetable.css");
        assertThat(world.get("/programme/e?day=all").body())
                .contains("#7 Tides", "href=\"/programme/e?day=all\"")
                .doesNotContain("timetable n1");
    }

    @Test
    void filtersStayInTheAddressOfEachDayAndZone() throws Exception {
        assertThat(world.get("/programme/e?subtheme=access&q=tides&tz=Asia/Tokyo&lang=en")
                        .body())
                .contains(
                        "href=\"/programme/e?lang=en&amp;tz=Asia/Tokyo&amp;day=2027-10-01&amp;subtheme=access&amp;q=tides\"")
                .contains("href=\"/programme/e?lang=en&amp;tz=Asia/Tokyo\"", "Remove filters", "16:00")
                .containsPattern("<option value=\"Asia/Tokyo\"[^>]*selected[^>]*>Tokyo \\(UTC\\+09:00\\)<")
                .containsPattern("<option value=\"\"[^>]*>Oslo \\(UTC\\+02:00\\)<")
                .doesNotContain("??");
        assertThat(world.get("/programme/e?tz=Asia/Tokyo&lang=ar").body()).contains("طوكيو");
    }

    @Test
    void thePageSaysWhereItsScriptAsksForTheAgendaAndAStarIsALinkWithoutIt() throws Exception {
        assertThat(world.get("/programme/e").body())
                .contains("data-agenda=\"/console/agenda?lang=en\"", "aria-labelledby=\"star s7\"")
                .contains("href=\"/me/sessions/10000000-0000-0000-0000-000000000001\"");
    }

    @Test
    void aSessionShowsWhatChangedSinceTheFirstRelease() throws Exception {
        String page = world.get("/programme/e/sessions/7").body();

        assertThat(page)
                .contains(
                        "Changes since the first release",
                        "<del><bdi>cellar</bdi></del>",
                        "<ins><bdi>The Loft</bdi></ins>")
                .contains("Fri 1 Oct 2027, 11:00", "Bo &lt;b&gt;", "changed")
                .doesNotContain("Old text", "New text", "20</bdi>", "??");
        assertThat(world.scheduling.seen(CHANGES + "?from=1")).isNotEmpty();
        assertThat(world.get("/programme/e/sessions/8").body()).doesNotContain("Changes since");
    }
}
