package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile or broken callers send to the one address. */
class EdgeTest {

    private static final World WORLD =
            new World("--igf.gateway.limit.refused-per-minute=5", "--igf.gateway.body-within=1s");

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", WORLD.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/editions/%00 HTTP/1.1",
                "GET /api/v1/editions/a%2fb HTTP/1.1",
                "GET /api/v1/editions/a%5cb HTTP/1.1",
                "GET /api/v1/editions/%ff%fe HTTP/1.1",
                "CONNECT example.org:443 HTTP/1.1",
                "GET /api/v1/[ HTTP/1.1",
                "GET /api/v1/editions HTTP/9.9",
                "POST /api/v1/links HTTP/1.1\r\nTransfer-Encoding: gzip",
            })
    void what_the_web_server_refuses_is_a_problem_document(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html").doesNotContain("<!doctype");
        assertThat(answer).contains("urn:igf:problem:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "/", "*/*", "application/*", "application/json;charset=nope", "application/json;;;="
            })
    void a_form_that_is_none_is_refused_wherever_it_is_sent(String type) throws IOException {
        WORLD.proposal.on("POST /api/v1/admin/audit/proposal/verify", 202, "{}");
        WORLD.proposal.on("POST /api/v1/editions/e/imports", 200, "{}");
        for (String path : new String[] {"/api/v1/admin/audit/proposal/verify", "/api/v1/editions/e/imports"}) {
            String answer = raw(
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: 2\r\n\r\n{}"
                            .formatted(path, type));
            assertThat(answer).startsWith("HTTP/1.1 415").contains("urn:igf:problem:unsupported-media-type");
        }
    }

    /** What one ETag names must not have two forms, so an answer with a strong one is left as it is. */
    @Test
    void text_is_compressed_for_whoever_asks_for_it() throws Exception {
        String much = "{\"items\":[\"" + "word ".repeat(500) + "\"]}";
        WORLD.scheduling.on("GET /api/v1/editions/e/sessions", 200, much);
        tagged("GET /api/v1/editions/e/schedule", "W/\"1\"", much);
        tagged("GET /api/v1/editions/e/grid", "\"1\"", much);
        for (String path : new String[] {"/", "/api/v1/editions/e/sessions", "/api/v1/editions/e/schedule"}) {
            HttpResponse<String> smaller = WORLD.get(path, "Accept-Encoding", "gzip");
            assertThat(smaller.headers().firstValue("Content-Encoding"))
                    .as(path)
                    .hasValue("gzip");
            assertThat(smaller.headers().allValues("Vary")).as(path).anyMatch(vary -> vary.contains("accept-encoding"));
            assertThat(WORLD.get(path).headers().firstValue("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
        HttpResponse<String> versioned = WORLD.get("/api/v1/editions/e/grid", "Accept-Encoding", "gzip");
        assertThat(versioned.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(versioned.body()).isEqualTo(much);
    }

    private static void tagged(String call, String tag, String body) {
        WORLD.scheduling.on(call, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", tag);
            Service.send(exchange, 200, body);
        });
    }

    @Test
    void a_chunk_header_that_is_none_is_the_callers_mistake() throws IOException {
        WORLD.proposal.on("POST /api/v1/editions/e/proposals", 201, "{}");
        String answer = raw("POST /api/v1/editions/e/proposals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("urn:igf:problem:malformed", "\"/docs/problems#malformed\"");
    }

    /** To a service, by one of our own pages, and to the provider. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/editions/e/proposals HTTP/1.1\r\nContent-Type: application/json",
                "/console/sign-out HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "/oauth2/token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
            })
    void a_body_that_drips_ends_when_a_whole_one_should_have_been_there(String head) throws IOException {
        var began = System.nanoTime();
        var answer = dripping("POST " + head + "\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json", "urn:igf:problem:request-timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void what_is_refused_before_it_has_come_is_not_waited_for() throws IOException {
        var answer = dripping("POST /console/sign-out HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Host: localhost\r\nContent-Length: 1000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/console/login/");
    }

    /** Our own pages refuse before the body is read, and have closed it then. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT /demo/clock", "POST /console/sign-out"})
    void after_a_refusal_the_same_connection_serves_the_next_call(String call) throws IOException {
        String first =
                call + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        String second = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(raw(first + second)).containsPattern("^HTTP/1.1 (4..|302)").contains("HTTP/1.1 404");
    }

    /** A byte each time that nothing has come for a moment, as long as the other side listens. */
    private static String dripping(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", WORLD.port())) {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            for (int drips = 0; drips < 400; ) {
                try {
                    var next = socket.getInputStream().read();
                    if (next < 0) {
                        return answer.toString(StandardCharsets.UTF_8);
                    }
                    answer.write(next);
                } catch (SocketTimeoutException nothingYet) {
                    socket.getOutputStream().write('x');
                    drips++;
                }
            }
            return "still open after " + answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void looking_at_the_first_page_makes_no_session() throws Exception {
        HttpResponse<String> answer = WORLD.get("/", "Accept", "text/html");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("IGF_CONSOLE="));
    }

    @Test
    void a_provider_that_is_not_ours_is_no_fault() throws Exception {
        assertThat(WORLD.get("/console/login/evil").statusCode()).isBetween(300, 499);
    }

    @Test
    void who_guesses_secrets_at_the_provider_is_slowed() throws Exception {
        WORLD.identity.on("POST /oauth2/token", 401, "{\"error\":\"invalid_client\"}");
        int last = 0;
        for (int i = 0; i < 7; i++) {
            last = WORLD.send(WORLD.request("/oauth2/token", "Content-Type", "application/x-www-form-urlencoded")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
