package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocument;
import igf.platform.testing.document.ApiDocumentChecks;
import org.junit.jupiter.api.Test;

class ApiDocumentTest extends ApiDocumentChecks {

    ApiDocumentTest() {
        super("participation", 0);
    }

    @Test
    void attendance_is_an_array_of_facts() {
        var schema =
                operation("/api/v1/sessions/{session}/attendance").at("/requestBody/content/application~1json/schema");
        assertThat(schema.path("type").asString()).isEqualTo("array");
        assertThat(schema.at("/items/$ref").asString()).isEqualTo("#/components/schemas/NewFact");
    }

    @Test
    void the_search_for_registrations_has_pages() {
        assertThat(ApiDocument.parameterNames(operation("/api/v1/editions/{edition}/registrations/search")))
                .contains("cursor", "limit");
    }

    @Test
    void a_tool_needs_its_scope_to_register_somebody() {
        assertThat(operation("/api/v1/editions/{edition}/registrations")
                        .path("x-scopes")
                        .valueStream()
                        .map(scope -> scope.asString()))
                .containsExactly("registrations:write");
    }

    private tools.jackson.databind.JsonNode operation(String path) {
        return document.json().path("paths").path(path).path("post");
    }
}
