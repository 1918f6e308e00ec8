package igf.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageOfRequestTest {

    /** As a web server on a French machine has it, where a request without the header is French, too. */
    private final MockHttpServletRequest request = new MockHttpServletRequest() {
        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(Locale.FRANCE));
        }
    };

    @Test
    void whoeverNamesNoLanguageReadsEnglishWhereverTheMachineStands() {
        assertThat(new CookieLanguageResolver().resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoeverAsksForFrenchReadsFrench() {
        request.addHeader("Accept-Language", "fr-FR");

        assertThat(new CookieLanguageResolver().resolveLocale(request)).isEqualTo(Locale.FRANCE);
    }
}
