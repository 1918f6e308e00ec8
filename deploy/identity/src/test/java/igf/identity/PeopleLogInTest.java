package igf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PeopleLogInTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-length";
    private static final String[] AS_PROXIED = {
        "X-Forwarded-Host", "outward.example:8080", "X-Forwarded-Proto", "http", "Accept", "text/html"
    };
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Provider provider;

    @BeforeEach
    void start(@TempDir Path keys) {
        provider = Provider.start(keys);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aSecretaryLogsInByCodeAndProofKey() throws Exception {
        JsonNode answer = logIn("secretariat", VERIFIER);

        JsonNode access = Provider.claims(answer.path("access_token").asString());
        assertThat(access.path("sub").asString()).isEqualTo("secretariat");
        assertThat(access.path("roles").toString()).isEqualTo("[\"SECRETARIAT\"]");
        assertThat(access.path("scope").asString()).isEqualTo("admin email openid");
        JsonNode id = Provider.claims(answer.path("id_token").asString());
        assertThat(id.path("aud").toString()).contains("console");
        assertThat(answer.path("refresh_token").asString()).isNotBlank();
    }

    @Test
    void aRefreshedTokenKeepsTheTimeOfTheLogIn() throws Exception {
        long before = Instant.now().getEpochSecond();
        JsonNode first = logIn("organizer-1", VERIFIER);
        JsonNode access = Provider.claims(first.path("access_token").asString());
        assertThat(access.path("auth_time").asLong())
                .isBetween(before, access.path("iat").asLong());
        while (Instant.now().getEpochSecond() <= access.path("iat").asLong()) {
            // A token of the same second would prove nothing.
            Thread.onSpinWait();
        }
        JsonNode refreshed = Provider.JSON.readTree(provider.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                first.path("refresh_token").asString()),
                        "Authorization",
                        Provider.basic("console", "console-secret"))
                .body());
        JsonNode later = Provider.claims(refreshed.path("access_token").asString());
        assertThat(later.path("iat").asLong()).isGreaterThan(access.path("iat").asLong());
        assertThat(later.path("auth_time")).isEqualTo(access.path("auth_time"));
    }

    @Test
    void aReviewerWhoseConsoleAsksForAdminDoesNotGetIt() throws Exception {
        JsonNode answer = logIn("mag-1", VERIFIER);

        assertThat(Provider.claims(answer.path("access_token").asString())
                        .path("scope")
                        .asString())
                .isEqualTo("email openid");
    }

    @Test
    void aStolenCodeIsOfNoUseWithoutTheProofKey() throws Exception {
        JsonNode answer = logIn("secretariat", "another-verifier-of-at-least-forty-three-characters");

        assertThat(answer.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theRedirectToTheLoginPageNamesTheOutwardAddress() throws Exception {
        HttpResponse<String> answer = provider.get(authorize(), AS_PROXIED);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).isIn("/login", "http://outward.example:8080/login"));
    }

    /** The home page signs people in to the console, too; the front page would offer them "Sign in" again. */
    @Test
    void whoCameToTheLoginPageItselfReachesTheHomePage() throws Exception {
        assertThat(password("mag-1", "mag-1-secret").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/home"));
    }

    @Test
    void aWrongPasswordIsSaidOnThePageAndLeadsNowhere() throws Exception {
        HttpResponse<String> answer = password("secretariat", "guess");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(provider.get("/login?error").body())
                .contains("role=\"alert\"", "aria-invalid=\"true\"", "The user name or password is wrong");
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndMayNotBeFramed() throws Exception {
        HttpResponse<String> page = provider.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(page.body())
                .contains("<html lang=\"en\" dir=\"ltr\">", "<label for=\"username\">", "<label for=\"password\">")
                .doesNotContain("{{", "https://");
    }

    @Test
    void thePageSpeaksTheLanguageChosenBeforeItAndLeadsWhoHasNoAccountToALinkByMail() throws Exception {
        assertThat(provider.get("/login", "Accept-Language", "de, ar;q=0.8, en;q=0.5")
                        .body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "كلمة المرور", "href=\"/links\"", "href=\"/\"")
                .doesNotContain("{{");
        assertThat(provider.get("/login?error", "Accept-Language", "ar", "Cookie", "IGF_LANGUAGE=es")
                        .body())
                .contains("<html lang=\"es\" dir=\"ltr\">", "El nombre de usuario o la contraseña no son correctos")
                .doesNotContain("{{");
        assertThat(provider.get("/login", "Accept-Language", "de", "Cookie", "IGF_LANGUAGE=xx")
                        .body())
                .contains("<html lang=\"en\" dir=\"ltr\">", "Sign in to IGF workshops");
    }

    private JsonNode logIn(String name, String verifier) throws Exception {
        provider.get(authorize(), AS_PROXIED);
        HttpResponse<String> in = password(name, name + "-secret");
        assertThat(in.statusCode()).isEqualTo(302);
        HttpResponse<String> back = provider.get(authorize(), AS_PROXIED);
        Map<String, String> query =
                query(URI.create(back.headers().firstValue("Location").orElseThrow()));
        assertThat(query).containsEntry("state", "s1").containsKey("code");
        return Provider.JSON.readTree(provider.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                query.get("code"),
                                "redirect_uri",
                                Provider.ISSUER + "/console/code/console",
                                "code_verifier",
                                verifier),
                        "Authorization",
                        Provider.basic("console", "console-secret"))
                .body());
    }

    private HttpResponse<String> password(String name, String password) throws Exception {
        Matcher csrf = CSRF.matcher(provider.get("/login").body());
        assertThat(csrf.find()).isTrue();
        return provider.post(
                "/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)), AS_PROXIED);
    }

    private static String authorize() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?"
                + Provider.encode(Map.of(
                        "response_type", "code",
                        "client_id", "console",
                        "scope", "openid email admin",
                        "state", "s1",
                        "redirect_uri", Provider.ISSUER + "/console/code/console",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                        "code_challenge_method", "S256"));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        for (String pair : uri.getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts[1]);
        }
        return query;
    }
}
