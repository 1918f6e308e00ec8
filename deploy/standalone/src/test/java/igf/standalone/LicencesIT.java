package igf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that every delivered part has an allowed licence: one of the licences that it offers is on the list. Read a
 * new licence before you add it here.
 */
class LicencesIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // The list's tool derives this from "The BSD License" of mongo-java-server, which has three clauses.
            "BSD-4-Clause",
            "CC0-1.0",
            "Public Domain",
            // Name of the Apache License 2.0 in the POM of Spring Session, whose jar has that licence
            // (META-INF/LICENSE.txt).
            "Broadcom Foundation License",
            // Weak copyleft: it applies to changes of the part itself, and none is changed here.
            "EPL-2.0",
            // BSD in other words.
            "Go License",
            // Of ICU4J: MIT in other words.
            "Unicode-3.0",
            "iCal4j - License",
            "Indiana University Extreme! Lab Software License",
            // MIT in other words.
            "Bouncy Castle Licence");

    @Test
    void everyPartMayBePassedOn() throws Exception {
        JsonNode parts =
                JSON.readTree(Files.readString(Path.of("target", "bom.json"))).path("components");

        assertThat(parts.size()).isGreaterThan(200);
        assertThat(refused(parts)).isEmpty();
    }

    @Test
    void anotherLicenceAndNoneAreFound() {
        JsonNode planted = JSON.readTree("""
                [{"name": "free", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                 {"name": "either", "licenses": [{"license": {"id": "EPL-2.0"}}, {"license": {"id": "LGPL-2.1-only"}}]},
                 {"name": "network", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                 {"name": "sold", "licenses": [{"license": {"name": "Commercial"}}]},
                 {"name": "silent"}]""");

        assertThat(refused(planted)).containsExactly("network: [AGPL-3.0-only]", "sold: [Commercial]", "silent: []");
    }

    private static List<String> refused(JsonNode parts) {
        return parts.valueStream()
                .filter(part -> licences(part).noneMatch(ALLOWED::contains))
                .map(part ->
                        part.path("name").asString("") + ": " + licences(part).toList())
                .toList();
    }

    private static Stream<String> licences(JsonNode part) {
        return part.path("licenses")
                .valueStream()
                .map(each -> each.has("expression")
                        ? each.path("expression").asString("")
                        : each.at("/license/id")
                                .asString(each.at("/license/name").asString("")));
    }
}
