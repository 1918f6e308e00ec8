package igf.proposal.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft written out with every label and read again is the same draft. */
class RoundTripTest {
    static Stream<String> samples() {
        return Samples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatWasReadIsReadAgain(String sample) {
        PastedProposal once = Samples.read(sample);
        String page = FullLabels.page(once);
        assertThat(PastedText.parse(page))
                .as(page)
                .usingRecursiveComparison()
                .ignoringFields("openPoints", "hints", "evidence", "unassigned", "source", "sections.label")
                .isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withAllLabelsNothingIsLeftOverOrAssumed(String sample) {
        PastedProposal again = PastedText.parse(FullLabels.page(Samples.read(sample)));
        assertThat(again.unassigned()).isEmpty();
        assertThat(again.openPoints())
                .extracting(PastedProposal.OpenPoint::code)
                .doesNotContain(PastedProposal.OpenPoint.Code.ROLE_ASSUMED);
    }
}
