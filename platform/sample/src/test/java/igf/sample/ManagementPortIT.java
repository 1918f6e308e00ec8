package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

class ManagementPortIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "management", Map.of());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/health/duties",
                "/actuator/prometheus",
                "/internal/projections",
                "/internal/demo/clock"
            })
    void management_paths_answer_on_the_management_port_alone(String path) {
        service.management().get(path).expect(200);

        Stream.of(service.anonymous(), service.as("secretariat", "SECRETARIAT"))
                .forEach(caller -> assertThat(toldOf(caller.get(path), path))
                        .isEqualTo(toldOf(caller.get("/none/such"), "/none/such")));
    }

    /** Returns what a caller can learn from a refusal. */
    private static Map<String, Object> toldOf(Http.Response answer, String path) {
        var told = answer.text().replace(path.substring(1), "…").replaceAll("\"requestId\":\"[^\"]*\"", "");
        return Map.of("status", answer.status(), "text", told, "type", answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61ctuator/health",
                "/actuator;a=b/health",
                "//actuator/health",
                "/./actuator/health",
                "/none/../actuator/health",
                "/none/%2e%2e/actuator/health",
                "/actuator/./health",
                "/internal;a=b/projections",
                "/intern%61l/projections"
            })
    void no_other_spelling_of_a_path_reaches_them(String path) throws Exception {
        assertThat(status(service.anonymous().address(), "GET", path)).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void no_method_tells_that_they_exist(String method) throws Exception {
        for (var path : new String[] {"/actuator/health", "/internal/demo/clock"}) {
            assertThat(status(service.anonymous().address(), method, path))
                    .isEqualTo(status(service.anonymous().address(), method, "/none/such"));
        }
    }

    @Test
    void headers_of_a_proxy_do_not_open_the_service_port() {
        var port = URI.create(service.management().address()).getPort();
        service.anonymous()
                .with("X-Forwarded-Port", Integer.toString(port))
                .with("X-Forwarded-Host", "127.0.0.1:" + port)
                .with("X-Forwarded-For", "127.0.0.1")
                .get("/actuator/health")
                .expect(404);
    }

    @Test
    void the_management_port_has_nothing_of_the_api() {
        var secretariat = service.as("secretariat", "SECRETARIAT");
        secretariat.get("/api/v1/admin/projections").expect(200);
        service.management().get("/api/v1/admin/projections").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void a_service_port_that_takes_nobody_is_no_good_health(String path) {
        var context = (WebServerApplicationContext)
                WebApplicationContextUtils.getRequiredWebApplicationContext(service.bean(ServletContext.class));
        assertThat(context.getWebServer()).isInstanceOfSatisfying(TomcatWebServer.class, server -> {
            service.management().get(path).expect(200);
            var connector = server.getTomcat().getConnector();
            connector.pause();
            try {
                assertThat(once(path).status()).isEqualTo(503);
            } finally {
                connector.resume();
            }
            assertThat(once(path).status()).isEqualTo(200);
        });
    }

    /** Any other caller would repeat the request after a 503. */
    private static Http.Response once(String path) {
        return service.management().with("Prefer", "wait=1").get(path);
    }

    private static int status(String base, String method, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
