package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is measured of the gateway, by the names that alarms and panels ask for. */
@ExtendWith(Shared.class)
class MetersTest {

    private static final Pattern OURS = Pattern.compile("\\bigf_gateway_[a-z_]+");

    private static String scraped(World world) throws Exception {
        HttpResponse<String> answer = world.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + Shared.metricsPort() + "/actuator/prometheus")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void requestsAreCountedByRouteAndAnswer(World world) throws Exception {
        world.get("/api/v1/editions/e/proposals");
        world.get("/api/v1/nothing");

        assertThat(scraped(world))
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{method=\"GET\",status=\"200\",uri=\"proposal\",le=\"0.25\"} ")
                .containsPattern("http_server_requests_seconds_count\\{method=\"GET\",status=\"404\",uri=\"gateway\"} ")
                .containsPattern("(?m)^jvm_memory_used_bytes\\{area=\"heap\"");
    }

    @Test
    void whateverAlarmsAndPanelsAskOfItIsThere(World world) throws Exception {
        Path folder = Path.of("..", "deploy", "observability");
        var asked = OURS.matcher(Files.readString(folder.resolve("alerts.yml"))
                        + Files.readString(folder.resolve("dashboard.json")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        String figures = scraped(world);
        assertThat(asked).allSatisfy(name -> assertThat(figures).containsPattern("(?m)^" + name + "[{ ]"));
    }

    /** A method is what a caller likes to write: it must not make a series each. */
    @Test
    void whatACallerInventsIsOneSeries(World world) throws Exception {
        world.send("BREW", "/api/v1/editions/e/proposals", "");

        assertThat(scraped(world)).contains("method=\"OTHER\"").doesNotContain("BREW");
    }
}
