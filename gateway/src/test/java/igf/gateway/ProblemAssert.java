package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What every refusal of the gateway must look like. */
final class ProblemAssert {

    private ProblemAssert() {}

    static JsonNode assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = World.json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:igf:problem:" + kind);
        assertThat(problem.path("documentation").asString()).isEqualTo("/docs/problems#" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(problem.path("requestId").asString());
        return problem;
    }
}
