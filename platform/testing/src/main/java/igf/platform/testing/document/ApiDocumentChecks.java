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
    void no_text_has_html() {
        assertThat(new DocumentTexts(document).withHtml()).isEmpty();
    }

    @Test
    void a_closed_set_is_an_enum_and_an_open_one_names_its_values() {
        assertThat(new DocumentTexts(document).withIncompleteValues()).isEmpty();
    }

    @Test
    void a_list_with_a_limit_has_a_cursor() {
        document.forEachOperation((call, operation) -> {
            var names = ApiDocument.parameterNames(operation);
            if (names.contains("limit")) {
                assertThat(names).as(call).containsAnyOf("cursor", "after", "before");
            }
        });
    }

    @Test
    void a_read_with_an_etag_may_be_conditional() {
        document.forEachOperation((call, operation) -> {
            var isConditional = call.startsWith("GET ")
                    && operation.at("/responses/200/headers").has("ETag");
            assertThat(ApiDocument.parameterNames(operation).contains("ifNoneMatch"))
                    .as(call)
                    .isEqualTo(isConditional);
            assertThat(operation.path("responses").has("304")).as(call).isEqualTo(isConditional);
        });
    }

    @Test
    void an_operation_lists_the_refusals_of_every_credential_and_body() {
        document.forEachOperation((call, operation) -> {
            var statuses = operation.path("responses").propertyNames();
            assertThat(statuses).as(call).contains("400", "401", "429", "503");
            if (call.contains("{edition}")) {
                assertThat(statuses).as(call).contains("403", "404");
            }
            if (operation.has("requestBody")) {
                assertThat(statuses).as(call).contains("413", "415");
            }
        });
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
