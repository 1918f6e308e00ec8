package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's mistake is never a 5xx, whatever part of the gateway takes the call. */
class HostileCallsTest {

    private static final World WORLD = new World("--igf.gateway.limit.refused-per-minute=1000");
    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final List<String> PATHS = List.of(
            "/",
            "/home",
            "/search",
            "/today/igf-2027",
            "/submit/igf-2027",
            "/edition/igf-2027",
            "/schedule/igf-2027",
            "/links",
            "/links/token",
            "/invitations/token",
            "/console/login/console",
            "/console/code/console",
            "/register/igf-2027",
            "/call/igf-2027",
            "/console/account",
            "/console/sign-in",
            "/docs",
            "/docs/openapi",
            "/health/ready",
            "/mailbox",
            "/login",
            "/nowhere",
            "/api/v1/editions",
            "/api/v1/admin/projections",
            "/api/v1/admin/dead-letters",
            "/api/v1/editions/igf-2027/overview");
    private static final String MANY =
            IntStream.range(0, 1_100).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));
    /** As a browser sends it whose user reads ten other languages. */
    private static final String ELEVEN =
            "de-DE,de;q=0.95,es;q=0.9,it;q=0.85,pt;q=0.8,nl;q=0.75,sv;q=0.7,da;q=0.65,nb;q=0.6,fi;q=0.55,en;q=0.5";

    @BeforeAll
    static void signIn() throws Exception {
        WORLD.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\"}]}");
        WORLD.services().forEach(service -> service.on("GET /internal/projections", 200, "{\"items\":[]}"));
        WORLD.logIn("secretariat", "SECRETARIAT");
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", WORLD.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String... headers) throws IOException {
        String all = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + all + "\r\n");
    }

    static Stream<String> paths() {
        return PATHS.stream();
    }

    private static void isRefused(String what, String answer) {
        assertThat(answer).as(what).startsWith("HTTP/1.1 4");
    }

    private static void isNoFault(String what, String answer) {
        assertThat(answer).as(what).matches("(?s)HTTP/1.1 [234].*");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_query_that_is_none_is_the_callers_mistake(String path) throws Exception {
        for (String query : List.of("a=%zz", "a=%c3%28", "a=%", "%c3=1", "=%ff")) {
            isRefused(path + "?" + query, get(path + "?" + query, "Accept: text/html"));
        }
        for (String query : List.of("=", "=1", "&", "a&b&=&c", MANY)) {
            isNoFault(path + "?" + query, get(path + "?" + query, "Accept: text/html"));
            HttpResponse<String> signedIn = WORLD.get(path + "?" + query);
            assertThat(signedIn.statusCode()).as(path + "?" + query).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_browser_that_speaks_eleven_languages_is_served_as_any_other(String path) throws Exception {
        String plain = get(path, "Accept: text/html").substring(0, 12);
        assertThat(get(path, "Accept: text/html", "Accept-Language: " + ELEVEN)).startsWith(plain);
        for (String odd : List.of("xx-" + "y".repeat(500), "en;q=nope,;;", "*", ",".repeat(500), "en,".repeat(900))) {
            isNoFault(path + " " + odd, get(path, "Accept: text/html", "Accept-Language: " + odd));
        }
    }

    @Test
    void the_first_language_of_eleven_that_there_is_is_taken() throws Exception {
        assertThat(get("/links", "Accept: text/html", "Accept-Language: " + ELEVEN))
                .contains("lang=\"es\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b.c", ":.", ".", "a.", ".b", "a:b", "\u00e4.\u00f6", "a.b\u0001"})
    void a_key_that_is_none_is_the_callers_mistake(String key) throws Exception {
        WORLD.identity.on("POST /oauth2/token", 401, "{\"error\":\"invalid_client\"}");
        isRefused(key, get("/api/v1/editions", "X-API-Key: " + key));
        isRefused(key, get("/mailbox", "X-API-Key: " + key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%zz",
                "JXp6",
                "!!!",
                "L2hvbWU",
                "L2hvbWUlenogIA==",
                "aHR0cDovL1s=",
                "aHR0cDovLyV6ei8leno/YT0leno=",
                "AAECAw==",
                "\u00ff",
                "x"
            })
    void a_cookie_that_is_none_is_as_if_it_was_not_there(String value) throws Exception {
        WORLD.participation.on(
                "POST /api/v1/links/token",
                200,
                "{\"token\":\"per_x\",\"expiresAt\":\"2099-01-01T00:00:00Z\",\"scopes\":[]}");
        for (String name :
                List.of("REDIRECT_URI", "IGF_FORM", "IGF_PERSON", "IGF_CONSOLE", "IGF_LANGUAGE", "IGF_WROTE")) {
            for (String path : List.of("/", "/home", "/links", "/me", "/console/code/console?code=a&state=b")) {
                isNoFault(name + " " + path, get(path, "Cookie: " + name + "=" + value, "Accept: text/html"));
            }
            isNoFault(
                    name,
                    raw(
                            "POST /links/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + name
                                    + "="
                                    + value
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nreplace=true"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/links",
                "/links/token",
                "/invitations/token",
                "/language",
                "/console/sign-out",
                "/register/igf-2027",
                "/api/v1/editions/e/proposals",
                "/api/v1/admin/audit/proposal/verify",
                "/api/v1/admin/projections/proposal/x/rebuild",
                "/oauth2/token",
                "/nowhere"
            })
    void a_body_that_stops_is_the_callers_mistake(String path) throws Exception {
        for (String type :
                List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            for (String body : List.of(
                    "Content-Length: 100\r\n\r\na=1",
                    "Content-Length: 100000\r\n\r\na=1",
                    "Transfer-Encoding: chunked\r\n\r\n5\r\na=",
                    "Transfer-Encoding: chunked\r\n\r\n5\r\na=1&b\r\n")) {
                String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                        + "Authorization: Bearer " + WORLD.tokens.of("secretariat", List.of("SECRETARIAT"), "admin")
                        + "\r\n" + body);
                assertThat(answer).as(path + " " + type + " " + body).doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%zz",
                "%c3%28=1",
                "=",
                "&&&",
                "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\na\r\n--x--"
            })
    void a_form_that_is_none_is_the_callers_mistake(String body) throws Exception {
        WORLD.participation.on("POST /api/v1/links", 202, "{}");
        for (String type : List.of(
                "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data")) {
            for (String path : List.of("/links", "/language", "/invitations/token", "/register/igf-2027", "/home")) {
                isNoFault(
                        path + " " + type + " " + body,
                        raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                                + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
            }
        }
    }

    /** What the service refuses is refused by the page too. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 409, 410, 412, 422, 428, 429})
    void what_a_service_refuses_is_no_fault_of_the_page(int status) throws Exception {
        WORLD.scheduling.on(
                "GET /api/v1/sessions/" + ID,
                200,
                "{\"id\":\"" + ID + "\",\"edition\":\"igf-2027\",\"title\":\"Tides\"}");
        WORLD.participation.on("GET /api/v1/sessions/" + ID + "/floor", status, "{\"title\":\"no\"}");
        WORLD.proposal.on("GET /api/v1/invitations/token", status, "{\"title\":\"no\"}");
        WORLD.scheduling.on("GET /api/v1/editions/igf-2027/sessions?limit=1000", status, "{\"title\":\"no\"}");
        for (String page : List.of("/sessions/" + ID + "/floor", "/invitations/token", "/programme/igf-2027")) {
            assertThat(WORLD.get(page).statusCode()).as(page).isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/links", "/docs", "/nowhere", "/api/v1/editions", "/health/ready"})
    void every_answer_says_where_forms_may_be_sent(String path) throws Exception {
        assertThat(WORLD.get(path, "Accept", "text/html, application/json")
                        .headers()
                        .firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action "));
    }
}
