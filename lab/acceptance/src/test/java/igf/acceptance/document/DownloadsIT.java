package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Downloads the clients as somebody who has only the gateway's address. */
@ExtendWith(Shared.class)
class DownloadsIT {

    private final RunningSystem system;
    private final String version;

    DownloadsIT(RunningSystem system, Callers callers) {
        this.system = system;
        this.version = callers.raw()
                .get(null, "/docs/openapi.json")
                .json()
                .at("/info/version")
                .asString();
    }

    @Test
    void theJavaClientIsThereWithItsJavadocAndPom() throws Exception {
        var folder = "/docs/maven/igf/client/" + version + "/client-" + version;
        assertThat(names(download(folder + ".jar"))).contains("igf/client/IgfClient.class");
        assertThat(names(download(folder + "-sources.jar"))).contains("igf/client/IgfClient.java");
        assertThat(names(download(folder + "-javadoc.jar"))).contains("igf/client/IgfClient.html");
        assertThat(new String(download(folder + ".pom"), StandardCharsets.UTF_8))
                .contains("<artifactId>client</artifactId>", "<artifactId>api</artifactId>")
                .doesNotContain("<parent>");
        assertThat(names(download("/docs/maven/igf/api/" + version + "/api-" + version + ".jar")))
                .contains("igf/api/floor/Floor.class");
    }

    @Test
    void theTypeScriptClientIsThere() throws Exception {
        assertThat(names(download("/docs/clients/typescript.zip")))
                .contains(
                        "igf-client/index.ts",
                        "igf-client/runtime.ts",
                        "igf-client/apis/AttendanceApi.ts",
                        "igf-client/models/NewFact.ts");
    }

    private byte[] download(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(system.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
