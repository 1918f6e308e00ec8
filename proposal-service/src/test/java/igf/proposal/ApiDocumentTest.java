package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocumentChecks;
import org.junit.jupiter.api.Test;

class ApiDocumentTest extends ApiDocumentChecks {

    /** The gap is the dossier, which is shown as it was hashed. */
    ApiDocumentTest() {
        super("proposal", 1);
    }

    @Test
    void a_text_that_must_not_be_blank_is_not_empty() {
        var decision = document.json().at("/components/schemas/DecisionBody/properties");
        assertThat(decision.at("/reason/minLength").asInt()).isEqualTo(1);
        assertThat(decision.at("/conditions/items/minLength").asInt()).isEqualTo(1);
        assertThat(decision.at("/comments/minLength").asInt()).isZero();
        var unseal = document.json()
                .path("paths")
                .path("/api/v1/editions/{edition}/decision-batches/{id}/seal")
                .at("/delete/parameters");
        assertThat(unseal.valueStream()
                        .filter(parameter -> parameter.path("name").asString("").equals("reason"))
                        .map(parameter -> parameter.at("/schema/minLength").asInt()))
                .containsExactly(1);
    }
}
