package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class HeadersTest {

    private static final String PATH = "/api/v1/editions";

    /** What comes out of the gateway where a service answered with these headers. */
    private static HttpResponse<String> answered(World world, Map<String, String> headers) throws Exception {
        world.proposal.on("GET /api/v1/editions/h", (exchange, _) -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            Service.send(exchange, 200, "{}");
        });
        return world.get("/api/v1/editions/h");
    }

    @Test
    void whereARequestComesFromIsSaidByTheGatewayAlone(World world) throws Exception {
        world.get(
                PATH,
                "X-Forwarded-For",
                "198.51.100.1",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "gopher",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=198.51.100.1;host=evil.example",
                "X-Real-IP",
                "198.51.100.1");

        Service.Seen seen = world.proposal.last();
        assertThat(seen.header("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).containsExactly("outward.example:8080");
        assertThat(seen.header("X-Forwarded-Port")).containsExactly("8080");
        assertThat(seen.header("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(seen.header("Forwarded")).isEmpty();
        assertThat(seen.header("X-Real-IP")).isEmpty();
    }

    @Test
    void whatAnybodyMayReadAnyPageMayReadAndNothingElse(World world) throws Exception {
        String allowed = "Access-Control-Allow-Origin";
        HttpResponse<String> read = world.get(PATH, "Origin", "https://forum.example.org");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().allValues(allowed)).containsExactly("*");
        assertThat(read.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertThat(world.get("/api/v1/nothing").headers().allValues(allowed)).containsExactly("*");
        assertThat(world.get(PATH, "Authorization", "Bearer no.such.token")
                        .headers()
                        .allValues(allowed))
                .isEmpty();
        assertThat(world.get(PATH, "X-API-Key", "no.key").headers().allValues(allowed))
                .isEmpty();
        assertThat(world.send("POST", PATH, "{}").headers().allValues(allowed)).isEmpty();
        assertThat(world.get("/health").headers().allValues(allowed)).isEmpty();
    }

    @Test
    void anyPageMayAskWhetherWhatAnybodyMayReadHasChanged(World world) throws Exception {
        String allowed = "Access-Control-Allow-Origin";
        HttpResponse<String> asked = preflight(world, "GET");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().allValues(allowed)).containsExactly("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match")
                .doesNotContain("Authorization", "X-API-Key");
        assertThat(world.get(PATH)
                        .headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElseThrow())
                .contains("ETag");
        assertThat(preflight(world, "PUT").headers().allValues(allowed)).isEmpty();
        assertThat(world.send("OPTIONS", PATH, "").headers().allValues(allowed)).isEmpty();
    }

    private static HttpResponse<String> preflight(World world, String method) throws Exception {
        return world.send(
                "OPTIONS",
                PATH,
                "",
                "Origin",
                "https://forum.example.org",
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "if-none-match");
    }

    @Test
    void everyRequestHasAnIdThatGoesThrough(World world) throws Exception {
        String made = world.get(PATH).headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(world.proposal.last().header("X-Request-Id")).containsExactly(made);

        HttpResponse<String> own = world.get(PATH, "X-Request-Id", "mine-42");
        assertThat(own.headers().allValues("X-Request-Id")).containsExactly("mine-42");
        assertThat(world.proposal.last().header("X-Request-Id")).containsExactly("mine-42");

        HttpResponse<String> bad = world.get(PATH, "X-Request-Id", "line {evil}");
        assertThat(bad.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).doesNotContain("evil"));
    }

    @Test
    void aServicesOwnIdAndServerNameDoNotComeBack(World world) throws Exception {
        HttpResponse<String> answer =
                answered(world, Map.of("X-Request-Id", "inner", "X-Powered-By", "inner", "Server", "inner"));

        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("inner");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void headersOfOneConnectionDoNotGoOn(World world) throws Exception {
        String request =
                "GET /api/v1/editions HTTP/1.1\r\nConnection: X-Named\r\nX-Named: 1\r\nKeep-Alive: 5\r\nTE: trailers"
                        + "\r\nUpgrade: websocket\r\nProxy-Authorization: Basic eA==\r\nX-Unnamed: 1";

        assertThat(RawCall.status(world.port(), request)).isEqualTo(200);

        Service.Seen seen = world.proposal.last();
        assertThat(seen.header("X-Unnamed")).containsExactly("1");
        assertThat(seen.headers())
                .doesNotContainKeys("connection", "x-named", "keep-alive", "te", "upgrade", "proxy-authorization");
    }

    @Test
    void headersOfAServicesConnectionDoNotComeBack(World world) throws Exception {
        HttpResponse<String> answer = answered(
                world, Map.of("Connection", "X-Named", "X-Named", "1", "Keep-Alive", "timeout=60", "X-Unnamed", "1"));

        assertThat(answer.headers().allValues("X-Unnamed")).containsExactly("1");
        assertThat(answer.headers().map()).doesNotContainKeys("x-named", "keep-alive", "connection");
    }

    /** In pieces, a service would be woken for each. */
    @Test
    void aBodyGoesOnWithTheLengthThatItHad(World world) throws Exception {
        world.send("POST", PATH, "{\"a\":1}", "Content-Type", "application/json");
        Service.Seen whole = world.proposal.last();
        world.send(world.request(PATH)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]))));
        Service.Seen streamed = world.proposal.last();

        assertThat(whole.header("Content-Length")).containsExactly("7");
        assertThat(whole.headers()).doesNotContainKey("transfer-encoding");
        assertThat(streamed.header("Transfer-Encoding")).containsExactly("chunked");
        assertThat(streamed.body()).hasSize(100_000);
    }

    @Test
    void traceContextGoesThrough(World world) throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        world.get(PATH, "traceparent", trace, "tracestate", "a=1");

        assertThat(world.proposal.last().header("traceparent")).containsExactly(trace);
        assertThat(world.proposal.last().header("tracestate")).containsExactly("a=1");
    }

    @Test
    void aRequestOfATraceIsCalledLikeItUnlessItsCallerNamesIt(World world) throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        world.get(PATH, "traceparent", trace);
        assertThat(world.proposal.last().header("X-Request-Id"))
                .containsExactly("0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331");
        world.get(PATH, "traceparent", trace, "X-Request-Id", "mine");
        assertThat(world.proposal.last().header("X-Request-Id")).containsExactly("mine");
    }

    @Test
    void noServiceSeesACookieAndTheProviderSeesOnlyItsOwn(World world) throws Exception {
        String cookies = "IGF_CONSOLE=session-of-console; IGF_IDENTITY=session-of-provider; other=1";

        world.get(PATH, "Cookie", cookies);
        world.get("/login", "Cookie", cookies);

        assertThat(world.proposal.last().header("Cookie")).isEmpty();
        assertThat(world.identity.last().header("Cookie")).containsExactly("IGF_IDENTITY=session-of-provider");
    }

    @Test
    void answersCarrySecurityHeadersAndAServicesOwnWin(World world) throws Exception {
        world.proposal.on("GET /api/v1/editions/c", (exchange, _) -> {
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            Service.send(exchange, 200, "{}");
        });

        HttpResponse<String> plain = world.get(PATH);
        HttpResponse<String> cached = world.get("/api/v1/editions/c");

        assertThat(plain.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(plain.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(plain.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(plain.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(plain.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(cached.headers().allValues("Cache-Control")).containsExactly("max-age=60");
    }
}
