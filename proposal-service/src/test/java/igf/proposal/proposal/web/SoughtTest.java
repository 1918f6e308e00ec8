package igf.proposal.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.web.Problem;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    private static final Document PROPOSAL = new Document("content", new Document("title", "Cables (and) Îles in 2026"))
            .append("receipt", new Document("number", 42));

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "42, true",
        "#42, true",
        "4, false",
        "2026, true",
        "cables, true",
        "îles CABLES, true",
        "(and), true",
        "cables rivers, false",
        ".*, false"
    })
    void a_proposal_is_found_by_its_number_or_by_words_of_its_title(String q, boolean found) {
        assertThat(Sought.of(q).isIn(PROPOSAL)).isEqualTo(found);
    }

    @Test
    void a_draft_has_no_number_and_maybe_no_title() {
        var draft = new Document("content", new Document("title", null)).append("receipt", null);
        assertThat(Sought.of("42").isIn(draft)).isFalse();
        assertThat(Sought.of(null).isIn(draft)).isTrue();
    }

    @Test
    void a_text_that_nobody_types_is_refused() {
        assertThatThrownBy(() -> Sought.of("x".repeat(201))).isInstanceOf(Problem.class);
    }
}
