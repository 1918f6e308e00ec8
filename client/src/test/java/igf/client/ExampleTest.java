package igf.client;

import static igf.api.vocabulary.StakeholderGroup.CIVIL_SOCIETY;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.registration.RegistrationForm;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.EditionApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/client.md} is the one here, and it runs. */
class ExampleTest {

    // example
    static UUID register(String gateway, String edition, String name, String email) {
        try (IgfClient igf = IgfClient.connect(gateway, "tool", "tool-secret")) {
            String codeOfConduct =
                    igf.api(EditionApi.class).read(edition).codeOfConduct().version();
            return igf.api(RegistrationApi.class)
                    .register(edition, RegistrationForm.of(name, email, CIVIL_SOCIETY, codeOfConduct))
                    .id();
        } catch (ProblemException refused) {
            throw new IllegalStateException("%s: %s".formatted(refused.type(), refused.violations()), refused);
        }
    }
    // end

    @Test
    void theExampleRuns() throws IOException {
        try (var played = new PlayedApi()) {
            played.on("GET /api/v1/editions/e", 200, """
                    {"name":"E","theme":"T","city":"C","timeZone":"UTC","startsOn":"2026-10-10","endsOn":"2026-10-14",
                     "call":{"opensAt":"2026-01-01T00:00:00Z","closesAt":"2026-02-01T00:00:00Z"},
                     "rules":{"version":1,"subthemes":[],"criteria":[],"compulsory":[],"limits":{}},
                     "codeOfConduct":{"version":"2022"}}""");
            played.on(
                    "POST /api/v1/editions/e/registrations",
                    201,
                    "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"state\":\"CONFIRMED\"}");

            assertThat(register(played.url(), "e", "Ada Example", "ada@example.org"))
                    .hasToString("00000000-0000-0000-0000-000000000001");
            assertThat(played.last().body()).contains("\"codeOfConduct\":\"2022\"");
        }
    }

    @Test
    void theDocumentShowsTheSameLines() throws IOException {
        String source = Files.readString(Path.of("src/test/java/igf/client/ExampleTest.java"));
        String example = source.substring(source.indexOf("// example") + 10, source.indexOf("// end"))
                .strip()
                .stripIndent();

        assertThat(bare(Files.readString(Path.of("../docs/client.md")))).contains(bare(example));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
