package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TRACE is rejected everywhere, so no response offers it. */
@ExtendWith(Shared.class)
class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/editions",
        "/api/v1/sessions/00000000-0000-4000-8000-000000000001/attendance",
        "/api/v1/nowhere",
        "/docs/openapi.json",
        "/docs/nowhere",
        "/health",
        "/",
    })
    void noPathOffersTrace(String path, World world) throws Exception {
        assertOfferedWithoutTrace(world.send("OPTIONS", path, ""));
        assertOfferedWithoutTrace(world.send(
                "OPTIONS", path, "", "Origin", "https://forum.example.org", "Access-Control-Request-Method", "GET"));
    }

    @ParameterizedTest
    @CsvSource({"'GET, TRACE, OPTIONS', 'GET, OPTIONS'", "'GET,HEAD,OPTIONS', 'GET, HEAD, OPTIONS'"})
    void aServicesTraceIsNotPassedOn(String inner, String outer, World world) throws Exception {
        world.proposal.on("OPTIONS /api/v1/editions/o", (exchange, _) -> {
            exchange.getResponseHeaders().add("Allow", inner);
            Service.send(exchange, 200, "");
        });
        HttpResponse<String> answer = world.send("OPTIONS", "/api/v1/editions/o", "");
        assertThat(answer.headers().allValues("Allow")).containsExactly(outer);
    }

    private static void assertOfferedWithoutTrace(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Allow"))
                .as("%s %d", answer.uri(), answer.statusCode())
                .allSatisfy(allowed -> assertThat(allowed).doesNotContain("TRACE"));
    }
}
