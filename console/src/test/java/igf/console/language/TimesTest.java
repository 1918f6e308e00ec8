package igf.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final String AT = "2027-10-01T07:05:00Z";

    private final Times times = new Times();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Fri 1 Oct 2027, 09:05         | Fri 1 Oct
                    fr | ven. 1 oct. 2027, 09:05       | ven. 1 oct.
                    es | vie 1 oct 2027, 09:05         | vie 1 oct
                    ru | пт, 1 окт. 2027 г., 09:05     | пт, 1 окт.
                    ar | الجمعة 1 أكتوبر 2027، 09:05   | الجمعة 1 أكتوبر
                    zh | 2027年10月1日周五 09:05       | 10月1日周五
                    """)
    void aMomentIsWrittenAsTheLanguageWritesIt(String language, String moment, String weekday) {
        Locale locale = Locale.of(language);
        // Where a line may not end is the language's own business.
        assertThat(times.moment(AT, ZoneId.of("Europe/Oslo"), locale).replaceAll("\\h", " "))
                .isEqualTo(moment);
        assertThat(times.weekday("2027-10-01", locale)).isEqualTo(weekday);
    }

    @Test
    void aDayBeginsWithTheDayInEnglishToo() {
        assertThat(times.day("2027-10-01", Locale.ENGLISH)).isEqualTo("1 October 2027");
    }

    @Test
    void whoHoversIsToldThatItIsUtcInEveryLanguage() {
        assertThat(Language.ALL)
                .allSatisfy(language -> assertThat(times.utc(AT, Locale.of(language.code())))
                        .contains("07:05")
                        .endsWith(" UTC"));
    }
}
