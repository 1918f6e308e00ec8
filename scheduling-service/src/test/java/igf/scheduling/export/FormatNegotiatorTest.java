package igf.scheduling.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.scheduling.frab.XmlSchedule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tools.jackson.databind.json.JsonMapper;

class FormatNegotiatorTest {

    private static final FormatNegotiator FORMS = new FormatNegotiator(
            List.of(new JsonSchedule(new JsonMapper()), new ICalendar(), new XmlSchedule(), new CsvSchedule()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | json",
                "text/calendar | ics",
                "application/xml | xml",
                "text/csv | csv",
                "*/* | json",
                "text/* | ics",
                "image/png, text/csv;q=0.5 | csv",
                "text/calendar;q=0.2, text/csv;q=0.9 | csv",
                "text/html, application/xml;q=0.9, */*;q=0.8 | xml",
                "application/json;q=0, text/csv;q=0.1 | csv"
            })
    void the_form_is_the_one_that_the_caller_likes_best(String accept, String suffix) throws Exception {
        assertThat(FORMS.select(accept).suffix()).isEqualTo(suffix);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_a_wish_it_is_json(String accept) throws Exception {
        assertThat(FORMS.select(accept).suffix()).isEqualTo("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0", "nonsense"})
    void where_none_fits_it_is_refused(String accept) {
        assertThatThrownBy(() -> FORMS.select(accept)).isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }
}
