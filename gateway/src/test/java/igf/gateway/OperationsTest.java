package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Shared.class)
class OperationsTest {

    @Test
    void theProjectionsOfAllServicesAreOneList(World world) throws Exception {
        for (Service service : world.services()) {
            service.on(
                    "GET /api/v1/admin/projections",
                    200,
                    "{\"items\":[{\"service\":\"" + service.name + "\",\"name\":\"v\",\"lag\":0}]}");
        }
        String token = world.tokens.secretariat();

        JsonNode list = World.json(world.get("/api/v1/admin/projections", world.as(token)));

        assertThat(list.path("items")
                        .valueStream()
                        .map(item -> item.path("service").asString()))
                .containsExactly("proposal", "scheduling", "participation", "notification");
        assertThat(world.services())
                .allSatisfy(service ->
                        assertThat(service.last().header("Authorization")).containsExactly("Bearer " + token));
    }

    @Test
    void theAuditHeadsOfAllServicesAreOneListAndEachIsComparedByItself(World world) throws Exception {
        for (Service service : world.services()) {
            service.on("GET /api/v1/admin/audit", 200, "{\"items\":[{\"service\":\"" + service.name + "\"}]}");
            service.on("POST /api/v1/admin/audit/" + service.name + "/verify", 202, "{\"id\":\"1\"}");
        }
        String token = world.tokens.secretariat();

        JsonNode list = World.json(world.get("/api/v1/admin/audit", world.as(token)));
        HttpResponse<String> started =
                world.send("POST", "/api/v1/admin/audit/scheduling/verify", "{}", world.as(token));

        assertThat(list.path("items").size()).isEqualTo(4);
        assertThat(started.statusCode()).isEqualTo(202);
    }

    @Test
    void aRefusalOfOneServiceIsTheAnswer(World world) throws Exception {
        for (Service service : world.services()) {
            service.on("GET /api/v1/admin/dead-letters", 403, "{\"type\":\"urn:igf:problem:forbidden\"}");
        }

        HttpResponse<String> answer = world.get("/api/v1/admin/dead-letters");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(World.json(answer).path("type").asString()).isEqualTo("urn:igf:problem:forbidden");
    }

    @Test
    void aRebuildGoesToTheServiceThatIsNamed(World world) throws Exception {
        String path = "/api/v1/admin/projections/scheduling/programme/rebuild";
        world.scheduling.on("POST " + path, (exchange, seen) -> {
            exchange.getResponseHeaders().add("Location", "/api/v1/operations/5");
            Service.send(exchange, 202, seen.body());
        });

        HttpResponse<String> answer = world.send(
                "POST", path, "{\"reason\":\"test\"}", "Content-Type", "application/json", "Idempotency-Key", "k");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/operations/5");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"reason\":\"test\"}");
        assertThat(world.scheduling.last().header("Content-Type")).containsExactly("application/json");
        assertThat(world.scheduling.last().header("Idempotency-Key")).containsExactly("k");
        assertProblem(world.send("POST", "/api/v1/admin/projections/other/x/rebuild", "{}"), 404, "not-found");
    }

    @Test
    void whatCannotBeToldByItsIdIsAskedForInTurn(World world) throws Exception {
        for (Service service : world.services()) {
            service.on("GET /api/v1/operations/6", 404, "{}");
            service.on("POST /api/v1/admin/dead-letters/6/retry", 404, "{}");
        }
        world.participation.on("GET /api/v1/operations/6", 200, "{\"status\":\"running\"}");
        world.participation.on("POST /api/v1/admin/dead-letters/6/retry", 202, "");

        assertThat(World.json(world.get("/api/v1/operations/6")).path("status").asString())
                .isEqualTo("running");
        assertThat(world.send("POST", "/api/v1/admin/dead-letters/6/retry", "").statusCode())
                .isEqualTo(202);
        assertThat(world.notification.seen("GET /api/v1/operations/6")).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsNotFound(World world) throws Exception {
        for (Service service : world.services()) {
            service.on("DELETE /api/v1/operations/7", 404, "{}");
        }

        assertProblem(world.send("DELETE", "/api/v1/operations/7", ""), 404, "not-found");
    }

    @Test
    void healthTellsEachServicesLag(World world) throws Exception {
        world.proposal.on(
                "GET /internal/projections",
                200,
                "{\"items\":[{\"service\":\"proposal\",\"name\":\"ranking\",\"position\":\"7\",\"head\":\"9\",\"lag\":2,"
                        + "\"rebuilding\":true,\"deadLetters\":1}]}");

        HttpResponse<String> answer = world.get("/health/ready");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(world.identity.seen("GET /oauth2/jwks")).isNotEmpty();
        JsonNode first = World.json(answer).path("services").path(0);
        assertThat(first.path("service").asString()).isEqualTo("proposal");
        assertThat(first.path("projections").path(0).path("lag").asInt()).isEqualTo(2);
        assertThat(first.path("projections").path(0).path("rebuilding").asBoolean())
                .isTrue();
    }
}
