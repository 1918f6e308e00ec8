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
                assertThat(world.get(PATH, tool).statusCode()).isEqualTo(200);
            }

            // A token comes back each second, and a busy machine may take longer for these calls.
            HttpResponse<String> answer = world.get(PATH, tool);
            for (int more = 0; more < 100 && answer.statusCode() == 200; more++) {
                answer = world.get(PATH, tool);
            }

            assertProblem(answer, 429, "too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1L);
            assertThat(world.get(PATH, world.as(world.tokens.secretariat())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoGuessesCredentialsIsSlowedDown() throws Exception {
        try (World world = new World("--igf.gateway.limit.refused-per-minute=2")) {
            assertProblem(world.get(PATH, world.as("guess-1")), 401, "unauthenticated");
            assertProblem(world.get(PATH, world.as("guess-2")), 401, "unauthenticated");
            assertProblem(world.get(PATH, world.as("guess-3")), 429, "too-many-requests");
            assertThat(world.get(PATH, world.as(world.tokens.secretariat())).statusCode())
                    .isEqualTo(200);
        }
    }
}
