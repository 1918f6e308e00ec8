package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Shared.class)
class ClockTest {

    private static final String INNER = "/internal/demo/clock";

    @BeforeEach
    void clocks(World world) {
        world.proposal.on("GET " + INNER, 200, "{\"now\":\"2026-05-01T12:00:00Z\"}");
    }

    @Test
    void itIsSetInEveryServiceAtOnce(World world) throws Exception {
        HttpResponse<String> answer = put(world, "{\"now\":\"2026-06-01T00:00:00Z\"}");

        assertThat(World.json(answer).path("now").asString()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(world.services())
                .allSatisfy(
                        service -> assertThat(service.last().body()).isEqualTo("{\"now\":\"2026-06-01T00:00:00Z\"}"));
    }

    @Test
    void forwardGivesAllServicesTheSameTime(World world) throws Exception {
        HttpResponse<String> answer = put(world, "{\"forward\":\"P3D\"}");

        assertThat(World.json(answer).path("now").asString()).isEqualTo("2026-05-04T12:00:00Z");
        assertThat(world.services())
                .allSatisfy(
                        service -> assertThat(service.last().body()).isEqualTo("{\"now\":\"2026-05-04T12:00:00Z\"}"));
    }

    @Test
    void itCanBeRead(World world) throws Exception {
        assertThat(World.json(world.get("/demo/clock")).path("now").asString()).isEqualTo("2026-05-01T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"now\":\"tomorrow\"}",
                "{\"forward\":\"three days\"}",
                "{\"forward\":\"-P1D\"}",
                "{\"now\":\"2026-06-01T00:00:00Z\",\"forward\":\"P1D\"}",
                "{\"later\":1}",
                "nonsense"
            })
    void anythingElseIsMalformedAndSetsNothing(String body, World world) throws Exception {
        assertThat(assertProblem(put(world, body), 400, "malformed")
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("CLOCK_SETTING");
        assertThat(world.services())
                .allSatisfy(service -> assertThat(service.seen("PUT " + INNER)).isEmpty());
    }

    @Test
    void onlyScopeAdminMaySetIt(World world) throws Exception {
        String[] tool = world.as(world.tokens.of("tool", List.of(), "feed:read"));

        assertProblem(world.send("PUT", "/demo/clock", "{}", tool), 403, "forbidden");
        assertProblem(world.send("PUT", "/demo/clock", "{}"), 401, "unauthenticated");
        assertThat(world.proposal.seen("PUT " + INNER)).isEmpty();
    }

    @Test
    void outsideDemoModeItDoesNotExist() throws Exception {
        try (World world = World.outsideDemoMode()) {
            assertProblem(world.get("/demo/clock"), 404, "not-found");
            assertProblem(put(world, "{\"forward\":\"P1D\"}"), 404, "not-found");
        }
    }

    private static HttpResponse<String> put(World world, String body) throws Exception {
        String[] as = world.as(world.tokens.secretariat());
        return world.send("PUT", "/demo/clock", body, as[0], as[1], "Content-Type", "application/json");
    }
}
