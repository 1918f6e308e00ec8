package igf.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
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

    @Test
    void theLanguageOfTheAddressComesFirstAndAPageForEverybodyKnowsNoCookie() {
        request.setMethod("GET");
        request.setCookies(new Cookie("IGF_LANGUAGE", "ar"));
        assertThat(new CookieLanguageResolver().resolveLocale(request)).isEqualTo(Locale.of("ar"));
        assertThat(CookieLanguageResolver.resolveShared(request)).isEqualTo(Locale.ENGLISH);

        request.setQueryString("a=%zz&lang=ru&tz=UTC");
        assertThat(new CookieLanguageResolver().resolveLocale(request)).isEqualTo(Locale.of("ru"));
        assertThat(CookieLanguageResolver.resolveShared(request)).isEqualTo(Locale.of("ru"));

        request.setQueryString("lang=xx");
        assertThat(new CookieLanguageResolver().resolveLocale(request)).isEqualTo(Locale.of("ar"));
    }
}
