package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The call for proposals, as anybody's browser or cache sees it. */
class CallPageTest {

    private static World world;
    private static int slugs;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** Makes an edition and returns its slug, by which what is read is cached. */
    private static String edition(String call, String phase) {
        return edition(EveryState.edition(call, phase));
    }

    private static String edition(String json) {
        String slug = "igf-" + ++slugs;
        String edition = json.replace("igf-2027", slug);
        world.proposal.on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}");
        world.proposal.on("GET /api/v1/editions/" + slug, 200, edition);
        return slug;
    }

    @Test
    void anybodyReadsWhatCanBeProposedAndHowItIsJudged() throws Exception {
        String slug = edition("OPEN", "CALL_OPEN");

        String page = world.get("/call/" + slug).body();

        assertThat(page)
                .contains("Call for proposals: IGF 2027", "href=\"/submit/" + slug + "\"")
                .contains("Panel", "60 minutes", "Circle", "Data", "Proposals may name a theme of their own.")
                .contains("Speakers", "at least 3", "At least one moderator must take part in person.")
                .contains("Complete", "a score from 1 to 5", "Content ×1", "Form ×2")
                .contains("Title", "Expected outcomes", "optional", "required")
                .doesNotContain("??");
        assertThat(world.proposal.seen("GET /api/v1/editions/" + slug))
                .isNotEmpty()
                .as("asked without credentials")
                .allMatch(seen -> seen.header("Authorization").isEmpty());
    }

    @Test
    void theFormSaysHowLongEachTextMayBe() throws Exception {
        String slug = edition(EveryState.edition("OPEN", "CALL_OPEN")
                .replace("\"compulsory\":[\"TITLE\"]", "\"compulsory\":[\"TITLE\",\"DESCRIPTION\"]"));

        assertThat(world.get("/call/" + slug).body()).contains("at least 5 words, at most 500 words");
        assertThat(world.get("/call/" + slug + "?lang=ru").body()).contains("не менее 5 слов, не более 500 слов");
    }

    @Test
    void namesOfTheRulesAreInTheReadersLanguageWhereTheRulesHaveIt() throws Exception {
        String slug = edition(EveryState.edition("OPEN", "CALL_OPEN")
                .replace("\"name\":\"Data\"", "\"name\":\"Data\",\"names\":{\"fr\":\"Données <1>\"}")
                .replace("\"name\":\"Form\"", "\"name\":\"Form\",\"names\":{\"fr\":\"La forme\"}"));

        assertThat(world.get("/call/" + slug + "?lang=fr").body())
                .contains("Données &lt;1&gt;", "La forme ×2", "Content ×1");
        assertThat(world.get("/call/" + slug + "?lang=es").body()).contains("Data", "Form ×2");
    }

    @Test
    void deadlinesStandInTheEditionsZoneOrTheReadersWithoutTheGracePeriod() throws Exception {
        String slug = edition("OPEN", "CALL_OPEN");

        assertThat(world.get("/call/" + slug).body())
                .contains("Mon 1 Mar 2027, 12:00", "Africa/Addis_Ababa", "data-own=\"2027-03-01T09:00:00Z\"")
                .doesNotContain("13:00", "2027-03-01T10");
        assertThat(world.get("/call/" + slug + "?tz=Pacific/Auckland&lang=fr").body())
                .contains("22:00", "Pacific/Auckland", "lang=\"fr\"");
        assertThat(world.get("/call/" + slug + "?tz=Nowhere/None").body()).contains("Mon 1 Mar 2027, 12:00");
    }

    @Test
    void anExtensionIsShownWithItsReason() throws Exception {
        String slug = edition(
                EveryState.edition("OPEN", "CALL_OPEN")
                        .replace(
                                "\"graceUntil\"",
                                "\"extensions\":[{\"until\":\"2027-03-01T09:00:00Z\",\"reason\":\"A holiday\",\"at\":\"2027-02-01T09:00:00Z\"}],\"graceUntil\""));

        assertThat(world.get("/call/" + slug).body()).contains("Extended to Mon 1 Mar 2027, 12:00:", "A holiday");
    }

    @Test
    void aCacheMayKeepItSinceItIsTheSameForWhoeverIsSignedIn() throws Exception {
        String slug = edition("OPEN", "CALL_OPEN");
        HttpResponse<String> before = world.get("/call/" + slug);
        world.logIn("noor-halvard", "SECRETARIAT");
        HttpResponse<String> after = world.get("/call/" + slug);

        assertThat(after.body()).isEqualTo(before.body()).doesNotContain("noor-halvard", "Sign in");
        assertThat(after.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(after.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
        String etag = after.headers().firstValue("ETag").orElseThrow();
        assertThat(world.get("/call/" + slug, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void itIsShownInEveryPhaseAndStateOfTheCall() throws Exception {
        for (String call : List.of("PLANNED", "OPEN", "CLOSED")) {
            for (String phase : List.of("PLANNED", "CALL_OPEN", "CALL_CLOSED", "REVIEWING", "SCHEDULING", "ARCHIVED")) {
                for (boolean rules : List.of(true, false)) {
                    String json = EveryState.edition(call, phase);
                    String slug = edition(rules ? json : json.replaceFirst("\"rules\":.*", "\"rules\":{}}"));
                    EveryState.requireWhole(world, "/call/" + slug, call, phase, String.valueOf(rules));
                }
            }
        }
    }

    @Test
    void anUnknownEditionHasNoCall() throws Exception {
        assertThat(world.get("/call/igf-1999").statusCode()).isEqualTo(404);
    }
}
