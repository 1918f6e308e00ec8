package igf.platform.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks a service's API document, and writes it to {@code target/openapi.json}. Each service has a test that extends
 * this class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiDocumentChecks {

    protected final ApiDocument document;
    private final int gaps;

    /** @param gaps maximum number of operations with incomplete documentation; never raise it */
    protected ApiDocumentChecks(String service, int gaps) {
        this.document = ApiDocument.of(service, "igf." + service).writeTo(Path.of("target", "openapi.json"));
        this.gaps = gaps;
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(document.duplicateIds()).isEmpty();
    }

    @Test
    void gaps_only_become_fewer() {
        var found = document.gaps();
        assertThat(found).as("%s", found).hasSizeLessThanOrEqualTo(gaps);
    }

    @Test
    void no_parameter_of_the_server_itself_shows() {
        document.forEachOperation((call, operation) -> assertThat(operation.path("parameters").values().stream()
                        .filter(parameter -> parameter.path("in").asString("").equals("query"))
                        .map(parameter -> parameter.path("name").asString()))
                .as(call)
                .doesNotContain("caller", "request", "response", "parameters"));
    }
}
