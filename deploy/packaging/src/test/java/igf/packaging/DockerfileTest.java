package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {

    private static final String DOCKERFILE = Files.text("deploy/docker/Dockerfile");

    @Test
    void the_file_breaks_no_rule() {
        assertThat(DockerfileRules.violations(DOCKERFILE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM eclipse-temurin:25-jre   | FROM eclipse-temurin:latest      | does not pin
            FROM eclipse-temurin:25-jre   | FROM eclipse-temurin             | does not pin
            FROM maven:3.9-eclipse-temurin-25 | FROM maven                   | does not pin
            image.version                 | image.vershion                   | has no label version
            target/bom.json               | target/bomb.json                 | brings no list of its parts
            touch -d @0                   | touch                            | tells when it was made
            WORKDIR /app                  | ADD https://example.org/x.jar /app/ | may not use ADD
            WORKDIR /app                  | RUN curl -O example.org/x        | fetches something
            WORKDIR /app                  | ENV DB_PASSWORD=x                | holds a secret
            USER 10001:10001              | USER root                        | does not end as a user
            USER 10001:10001              | WORKDIR /app                     | does not end as a user
            HEALTHCHECK                   | LABEL                            | has no HEALTHCHECK
            ENTRYPOINT [                  | ENTRYPOINT                       | has no ENTRYPOINT
            COPY --from=jars /jars/own /app/own | WORKDIR /app               | does not lay our own jars
            """)
    void each_rule_speaks(String good, String bad, String violation) {
        assertThat(DOCKERFILE).contains(good);
        var planted = DOCKERFILE.replace(good, bad);
        assertThat(DockerfileRules.violations(planted)).anyMatch(v -> v.contains(violation));
    }

    /** A migration is such an option: without it the whole service would start. */
    @Test
    void a_start_from_the_cache_keeps_the_options_of_the_jvm(@TempDir Path folder) throws Exception {
        var program = folder.resolve("bin/java");
        for (var made : List.of("bin", "cache", "app/own", "app/lib")) {
            java.nio.file.Files.createDirectories(folder.resolve(made));
        }
        java.nio.file.Files.writeString(program, """
                #!/bin/sh
                for each in "$@"; do
                    case $each in -XX:AOTCacheOutput=*) echo made >"${each#*=}"; exit ;; esac
                done
                echo "$@"
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var start = Files.text("deploy/docker/start")
                .replace(" /cache", " " + folder.resolve("cache"))
                .replace("=/cache", "=" + folder.resolve("cache"))
                .replace("/app/", folder.resolve("app") + "/");
        var builder = new ProcessBuilder("sh", "-c", start, "start", "-Dspring.context.exit=onRefresh");
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("MAIN", "igf.Main");
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("-Dspring.context.exit=onRefresh", "-XX:AOTCache=", "igf.Main");
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "404, 1"})
    void the_health_check_believes_only_200(int status, int exit) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(check(server.getAddress().getPort())).isEqualTo(exit);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_health_check_fails_where_nobody_listens() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        server.stop(0);
        assertThat(check(server.getAddress().getPort())).isNotZero();
    }

    @Test
    void the_images_are_of_this_version_and_run_these_health_checks() {
        var version = version();
        assertThat(DOCKERFILE).contains("image.version=\"" + version + "\"");
        for (var file : List.of("docker-compose.yml", "docker-compose.production.yml")) {
            assertThat(Files.text(file).lines().filter(line -> line.contains("image: igf/")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(":" + version));
        }
    }

    private static String version() {
        return Files.found(
                        java.util.regex.Pattern.compile("<artifactId>igf-workshops</artifactId>\\s*<version>([^<]+)<"),
                        "deploy/packaging",
                        "pom.xml")
                .iterator()
                .next();
    }

    private static int check(int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Files.path("deploy/docker/healthcheck").toString());
        builder.environment().put("HEALTH", "http://127.0.0.1:" + port + "/health");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
