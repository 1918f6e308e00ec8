package igf.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ClientDownloadsTest {

    private final MockMvc gateway = MockMvcBuilders.standaloneSetup(new ClientDownloads())
            .setHandlerExceptionResolvers((request, response, handler, failure) -> {
                response.setStatus(404);
                return new org.springframework.web.servlet.ModelAndView();
            })
            .build();

    private org.springframework.mock.web.MockHttpServletResponse get(String path) throws Exception {
        return gateway.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/maven/igf/client/0.0.0/client-0.0.0.pom, application/xml",
        "/docs/maven/igf/client/0.0.0/client-0.0.0-javadoc.jar, application/java-archive",
    })
    void aFileOfTheJavaClientIsWhereMavenLooksForIt(String path, String type) throws Exception {
        var answer = get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(type);
        assertThat(answer.getContentAsByteArray()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/maven/igf/client/0.0.0/client-0.0.1.pom",
        "/docs/maven/igf/api/0.0.0/client-0.0.0.pom",
        "/docs/maven/igf/client/0.0.1/client-0.0.0.pom",
        "/docs/maven/igf/gateway/0.0.0/gateway-0.0.0.jar",
        "/docs/maven/igf/client/../client-0.0.0.pom",
    })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/maven", "/docs/maven/"})
    void theFolderOfTheRepositoryLeadsToThePageAboutIt(String folder) throws Exception {
        assertThat(get(folder).getRedirectedUrl()).isEqualTo("/docs/client");
    }

    @Test
    void theTypeScriptClientIsAnArchiveThatIsTheSameEachTime() throws Exception {
        var answer = get("/docs/clients/typescript.zip");
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(names(answer.getContentAsByteArray()))
                .contains("igf-client/test.ts", "igf-client/apis/TestApi.ts", "igf-client/models/Test.ts");
        assertThat(get("/docs/clients/typescript.zip").getContentAsByteArray())
                .isEqualTo(answer.getContentAsByteArray());
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
