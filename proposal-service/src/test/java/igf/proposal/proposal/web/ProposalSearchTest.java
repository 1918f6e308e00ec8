package igf.proposal.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalSearchTest {

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
        assertThat(ProposalSearch.of(q).matches(42, "Cables (and) Îles in 2026"))
                .isEqualTo(found);
    }

    @Test
    void a_draft_has_no_number_and_maybe_no_title() {
        assertThat(ProposalSearch.of("42").matches(null, null)).isFalse();
        assertThat(ProposalSearch.of(null).matches(null, null)).isTrue();
    }

    @Test
    void a_text_that_nobody_types_is_refused() {
        assertThatThrownBy(() -> ProposalSearch.of("x".repeat(201))).isInstanceOf(Problem.class);
    }
}
