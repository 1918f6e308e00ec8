package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The header of all pages: who is signed in, the edition, languages, and the way back. */
class FrameTest {

    private World world;

    @BeforeEach
    void start() {
        world = new World();
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2099\",\"startsOn\":\"2099-10-01\",\"timeZone\":\"Europe/Oslo\",\"phase\":\"REVIEWING\",\"call\":{\"state\":\"CLOSED\"}},"
                        + "{\"edition\":\"later\",\"name\":\"IGF 2100\",\"startsOn\":\"2100-10-01\",\"timeZone\":\"UTC\",\"phase\":\"CALL_OPEN\",\"call\":{\"state\":\"OPEN\"}}]}");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anybodySeesTheEditionItsPhaseAndItsZoneAndCanSwitchAndSearch() throws Exception {
        assertThat(world.get("/", "Accept", "text/html").body())
                .containsSubsequence(
                        "<header",
                        "IGF 2099</bdi>",
                        "reviewing",
                        "href=\"/programme/e?lang=en\"",
                        "href=\"/call/e?lang=en\"",
                        "Europe/Oslo",
                        "href=\"/call/later?lang=en\"",
                        "action=\"/programme/e\"",
                        "href=\"/console/sign-in?to=/\"",
                        "</header>")
                .doesNotContain("??");
        assertThat(world.get("/call/later?lang=fr").body())
                .contains("IGF 2100</bdi>", "href=\"/call/e?lang=fr\"", "action=\"/programme/later\"");
    }

    @Test
    void onePartOfAPublicPageIsAskedForAndNeverStored() throws Exception {
        String part = "/console/account?lang=fr&to=/programme/e?lang%3Dfr";
        HttpResponse<String> nobody = world.get(part);

        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body())
                .contains("Se connecter", "href=\"/console/sign-in?to=/programme/e?lang%3Dfr\"")
                .doesNotContain("<html", "??");
        assertThat(nobody.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));

        world.logIn("noor", "ORGANIZER");
        assertThat(world.get(part).body())
                .contains("noor", "action=\"/console/sign-out\"", "name=\"_csrf\"")
                .doesNotContain("Se connecter");
    }

    @Test
    void whoeverIsSignedInIsNeverOfferedToSignIn() throws Exception {
        world.logIn("noor", "ORGANIZER");

        assertThat(world.get("/", "Accept", "text/html").body())
                .contains("noor")
                .doesNotContain("Sign in", "/console/sign-in");
        assertThat(world.get("/programme/e").body()).doesNotContain("Sign in", "/console/sign-in");
    }

    @Test
    void signingInReturnsToThePageAndToNoOtherSite() throws Exception {
        String signIn = "/console/sign-in?to=";
        assertThat(World.location(world.get(signIn + "/call/e", "Accept", "text/html")))
                .endsWith("/console/login/console");

        world.logIn("noor", "ORGANIZER");

        HttpResponse<String> back = world.get(signIn + "/call/e?lang%3Dfr%26tz%3DUTC");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(World.location(back)).endsWith("/call/e?lang=fr&tz=UTC");
        for (String elsewhere :
                List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "/.//evil.example", "evil")) {
            assertThat(World.location(world.get(signIn + elsewhere)))
                    .as(elsewhere)
                    .endsWith("/home")
                    .doesNotContain("evil");
        }
    }

    @Test
    void theFirstPageAfterSigningInIsInTheLanguageOfTheBrowser() throws Exception {
        String[] browser = {"Accept", "text/html", "Accept-Language", "fr"};
        assertThat(World.location(world.get("/home", browser))).endsWith("/console/login/console");
        world.logIn("noor", "ORGANIZER");

        assertThat(world.get("/home", browser).body()).contains("<html lang=\"fr\"");
        assertThat(world.cookies("REDIRECT_URI"))
                .as("it has served its purpose")
                .isEmpty();
    }

    @Test
    void anotherLanguageStaysOnThePageWithWhatItsAddressSays() throws Exception {
        assertThat(chosen("/search?edition=e&q=a+b", "fr")).endsWith("/search?edition=e&q=a+b");
        assertThat(chosen("/programme/e?lang=en&day=2099-10-01", "ar")).endsWith("/programme/e?lang=ar&day=2099-10-01");
        assertThat(chosen("//evil.example", "fr")).endsWith("/").doesNotContain("evil");
        assertThat(chosen("/x?y=%zz", "fr")).endsWith("/").doesNotContain("zz");
        assertThat(world.get("/programme/e?day=2099-10-01&lang=fr").body())
                .contains("name=\"back\" value=\"/programme/e?lang=fr&amp;day=2099-10-01\"");
        assertThat(world.get("/?note=saved&x=1", "Accept", "text/html").body())
                .contains("name=\"back\" value=\"/?x=1\"");
    }

    /** Returns where the language menu leads. */
    private String chosen(String back, String language) throws Exception {
        String form = "lang=" + language + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                world.send("POST", "/language", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(303);
        return World.location(answer);
    }
}
