package igf.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer eyJhbGciOi.~+/=", "a\tb", "S\u00e3o Tom\u00e9", "\u0645\u0631\u062d\u0628\u0627"})
    void whatIsWrittenIsLetIn(String value) {
        assertThat(HeaderValueRules.isAllowed(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\r", "a\u0000", "\u007f", "plain, then \u0085", "\u0378"})
    void whatControlsOrIsNoCharacterIsNot(String value) {
        assertThat(HeaderValueRules.isAllowed(value)).isFalse();
    }
}
