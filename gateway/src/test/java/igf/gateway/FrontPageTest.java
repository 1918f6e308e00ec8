package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page, as anybody sees it. Editions are far from today, so that what is shown does not change with it. */
class FrontPageTest {

    private static final List<String> PHASES = List.of(
            "PLANNED",
            "CALL_OPEN",
            "CALL_CLOSED",
            "SCREENING",
            "REVIEWING",
            "SELECTING",
            "SCHEDULING",
            "RUNNING",
            "REPORTING",
            "ARCHIVED");

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

    /** Programmes are cached by the edition's slug, so each edition has a new one. */
    private static String slug() {
        return "igf-" + ++slugs;
    }

    private static String edition(String slug, int year, String phase, String call) {
        return ("{\"edition\":\"%s\",\"name\":\"IGF %d\",\"city\":\"Oslo\",\"timeZone\":\"Europe/Oslo\",\"startsOn\":\"%d-10-01\",\"endsOn\":\"%d-10-05\",\"phase\":\"%s\","
                        + "\"call\":{\"state\":\"%s\",\"opensAt\":\"%d-01-01T09:00:00Z\",\"closesAt\":\"%d-03-01T09:00:00Z\"}}")
                .formatted(slug, year, year, year, phase, call, year, year);
    }

    /** Returns the page with these editions. Asking for an edition that is not cached makes the gateway read the list. */
    private static String shown(String language, String... editions) throws Exception {
        world.proposal.on("GET /api/v1/editions", 200, "{\"items\":[" + String.join(",", editions) + "]}");
        world.get("/programme/not-cached-" + ++slugs);
        return world.get("/", "Accept", "text/html", "Accept-Language", language)
                .body();
    }

    private static void release(String slug) {
        world.scheduling.on(
                "GET /api/v1/editions/" + slug + "/sessions",
                200,
                "{\"items\":[{\"id\":\"10000000-0000-0000-0000-000000000001\",\"number\":7,\"title\":\"Tides\",\"state\":\"PLACED\",\"release\":1,\"people\":[],"
                        + "\"placement\":{\"room\":\"loft\",\"roomName\":\"Loft\",\"startsAt\":\"2099-10-01T07:00:00Z\",\"endsAt\":\"2099-10-01T08:00:00Z\"}}]}");
    }

    @Test
    void theCurrentEditionStandsFirstAndEarlierOnesBelow() throws Exception {
        String open = slug();
        String page =
                shown("en", edition(open, 2099, "CALL_OPEN", "OPEN"), edition("igf-2020", 2020, "ARCHIVED", "CLOSED"));

        assertThat(page)
                .containsSubsequence(
                        "IGF 2099</bdi>",
                        "call open",
                        "Oslo",
                        "1 October 2099",
                        "5 October 2099",
                        "Open until",
                        "Sun 1 Mar 2099, 10:00",
                        "href=\"/submit/" + open + "\"",
                        "href=\"/call/" + open + "?lang=en\"",
                        "Other editions",
                        "href=\"/programme/igf-2020?lang=en\"")
                .doesNotContain("??", "Programme: IGF 2099");
    }

    @Test
    void aProgrammeIsListedByDayWithItsSessions() throws Exception {
        String released = slug();
        release(released);

        assertThat(shown("fr", edition(released, 2099, "SCHEDULING", "CLOSED")))
                .contains("/programme/" + released + "?day=2099-10-01&amp;lang=fr", "1 session", "Voir le programme")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, PLANNED, false, See what you can propose",
        "CALL_OPEN, OPEN, false, Submit a proposal",
        "REVIEWING, CLOSED, false, Follow your proposal",
        "SCHEDULING, CLOSED, false, Register",
        "SCHEDULING, CLOSED, true, See the programme",
        "RUNNING, CLOSED, true, See today’s sessions",
        "REPORTING, CLOSED, true, Read the reports",
    })
    void oneButtonSaysWhatToDoNow(String phase, String call, boolean released, String button) throws Exception {
        String slug = slug();
        if (released) {
            release(slug);
        }

        assertThat(shown("en", edition(slug, 2099, phase, call)))
                .containsPattern("<a class=\"button\" href=\"[^\"]+\">" + button + "</a>")
                .doesNotContain("??");
    }

    @Test
    void itIsShownInEveryPhaseWithAndWithoutAProgramme() throws Exception {
        for (String phase : PHASES) {
            for (String call : List.of("PLANNED", "OPEN", "CLOSED")) {
                for (boolean released : List.of(false, true)) {
                    String slug = slug();
                    if (released) {
                        release(slug);
                    }
                    String language = EveryState.LANGUAGES.get(slugs % EveryState.LANGUAGES.size());
                    EveryState.requireWhole(
                            200,
                            shown(language, edition(slug, 2099, phase, call), edition("igf-2020", 2020, phase, call)),
                            language + " " + phase + " " + call + " " + released);
                }
            }
        }
    }

    @Test
    void aProgrammeThatCannotBeReadLeavesTheRestOfThePage() throws Exception {
        String slug = slug();
        world.scheduling.on("GET /api/v1/editions/" + slug + "/sessions", 503, "{}");

        assertThat(shown("en", edition(slug, 2099, "SCHEDULING", "CLOSED")))
                .contains("IGF 2099", "Register")
                .doesNotContain("??");
    }
}
