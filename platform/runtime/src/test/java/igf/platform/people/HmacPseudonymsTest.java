package igf.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class HmacPseudonymsTest {

    private static final String PERSON = "019cf645-51fc-7d6f-a078-23cb87971cfb";

    private static HmacPseudonyms with(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return new HmacPseudonyms(PurposeKeys.derived(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void aStandInHoldsWithinAnEditionAndFollowsFromTheKey() {
        var here = with(1).of(PERSON, "igf2026");
        assertThat(with(1).of(PERSON, "igf2026")).isEqualTo(here);
        assertThat(with(1).of(PERSON, "igf2027")).isNotEqualTo(here);
        assertThat(with(1).of(PERSON, null)).isNotEqualTo(here);
        assertThat(with(2).of(PERSON, "igf2026")).isNotEqualTo(here);
        assertThat(here.version()).isEqualTo(8);
        assertThat(here.variant()).isEqualTo(2);
    }

    /** As in earlier feeds: another value would break what tools have stored. */
    @Test
    void aStandInStaysWhatItWas() {
        assertThat(with(1).of(PERSON, "igf2026")).hasToString("0fe37e52-c76a-83dd-bc8a-cca589803aac");
    }
}
