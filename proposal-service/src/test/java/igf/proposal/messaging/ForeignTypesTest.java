package igf.proposal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of each public type that comes in somebody has said whether this service reads it. */
class ForeignTypesTest {

    private final ProposalTranslators translator = new ProposalTranslators();

    @Test
    void each_contract_of_those_it_listens_to_is_read_or_of_no_interest_and_nothing_else_is() {
        assertThat(Stream.of("participation", "scheduling").flatMap(service -> Contracts.publishedBy(service).stream()))
                .isNotEmpty()
                .extracting(Contract::type)
                .allMatch(type -> translator.reads(type) != translator.ignores(type));
        assertThat(translator.reads("igf.proposal.unheard-of.v1")).isFalse();
        assertThat(translator.ignores("igf.proposal.unheard-of.v1")).isFalse();
    }
}
