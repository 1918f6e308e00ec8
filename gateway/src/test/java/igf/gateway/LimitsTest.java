package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class LimitsTest {

    private static final String PATH = "/api/v1/editions/e/proposals";
    private static final int LIMIT = 1024 * 1024;

    @Test
    void aBodyOfExactlyTheLimitGoesThrough(World world) throws Exception {
        HttpResponse<String> answer = world.send(world.request(PATH).POST(BodyPublishers.ofByteArray(new byte[LIMIT])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.proposal.last().body()).hasSize(LIMIT);
    }

    @Test
    void aLargerOneIsRefused(World world) throws Exception {
        HttpResponse<String> answer =
                world.send(world.request(PATH).POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));

        assertProblem(answer, 413, "too-large");
        assertThat(world.proposal.seen("POST " + PATH)).isEmpty();
    }

    @Test
    void soIsOneThatDoesNotSayItsLength(World world) throws Exception {
        HttpResponse<String> answer = world.send(world.request(PATH)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * LIMIT]))));

        assertProblem(answer, 413, "too-large");
        // Half a body would be half an import.
        assertThat(world.proposal.brokenOff()).isEqualTo("POST " + PATH);
        assertThat(world.proposal.seen("POST " + PATH)).isEmpty();
    }

    @Test
    void aBodyWhoseCallerLeavesDoesNotArriveAsAShorterOne(World world) throws Exception {
        // More than waits in buffers for the rest.
        String part = ("5000\r\n" + "a,b,c,d\n".repeat(0x5000 / 8) + "\r\n").repeat(20);

        RawCall.leaving(world.port(), "POST " + PATH + " HTTP/1.1\r\nTransfer-Encoding: chunked", part);

        assertThat(world.proposal.brokenOff()).isEqualTo("POST " + PATH);
        assertThat(world.proposal.seen("POST " + PATH)).isEmpty();
    }

    @Test
    void whoAsksTooFastIsToldToWaitAndOthersAreNot() throws Exception {
        try (World world = new World("--igf.gateway.limit.per-second=1", "--igf.gateway.limit.burst=3")) {
            String[] tool = world.as(world.tokens.of("tool", List.of(), ""));
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> allowed = world.get(PATH, tool);
                assertThat(allowed.statusCode()).isEqualTo(200);
                assertThat(allowed.headers().firstValue("RateLimit-Policy")).hasValue("\"requests\";q=3;w=3");
                assertThat(allowed.headers().firstValue("RateLimit").orElseThrow())
                        .matches("\"requests\";r=[0-2];t=1");
            }

            // A token comes back each second, and a busy machine may take longer for these calls.
            HttpResponse<String> answer = world.get(PATH, tool);
            for (int more = 0; more < 100 && answer.statusCode() == 200; more++) {
                answer = world.get(PATH, tool);
            }

            assertProblem(answer, 429, "too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1L);
            assertThat(answer.headers().allValues("RateLimit-Policy")).containsExactly("\"requests\";q=3;w=3");
            assertThat(answer.headers().allValues("RateLimit")).containsExactly("\"requests\";r=0;t=1");
            assertThat(world.get(PATH, world.as(world.tokens.secretariat())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoGuessesCredentialsIsSlowedDown() throws Exception {
        try (World world = new World("--igf.gateway.limit.refused-per-minute=2")) {
            HttpResponse<String> first = world.get(PATH, world.as("guess-1"));
            assertProblem(first, 401, "unauthenticated");
            assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"wrong-credentials\";q=2;w=60");
            assertThat(first.headers().allValues("RateLimit")).containsExactly("\"wrong-credentials\";r=1;t=30");
            assertProblem(world.get(PATH, world.as("guess-2")), 401, "unauthenticated");
            HttpResponse<String> third = world.get(PATH, world.as("guess-3"));
            assertProblem(third, 429, "too-many-requests");
            long wait = third.headers().firstValueAsLong("Retry-After").orElseThrow();
            assertThat(wait).isBetween(1L, 30L);
            assertThat(third.headers().allValues("RateLimit")).containsExactly("\"wrong-credentials\";r=0;t=" + wait);
            assertThat(world.get(PATH, world.as(world.tokens.secretariat())).statusCode())
                    .isEqualTo(200);
        }
    }
}
