package igf.proposal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {

    private final Redactor redactor = new Redactor(
            List.of("Zoë Rose-Almira van der Tarn", "李小龙"),
            List.of("Glimmer Institute (GI)", "IT"),
            List.of("zoe@glimmer.test"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoe Rose Almira van der Tarn leads. | [redacted] leads.
            ZOË said so. | [redacted] said so.
            Zoe\u0308 said so. | [redacted] said so.
            Mrs Tarn's plan | Mrs [redacted]'s plan
            At the glimmer  institute | At the [redacted]
            By GI, not gi | By [redacted], not gi
            mail zoe.tarn+1@other.test now | mail [redacted] now
            see www.glimmer.test for more | see www.[redacted] for more
            由李小龙主持 | 由[redacted]主持
            We tarnish it, it is IT | We tarnish it, it is [redacted]
            The van stops. | The van stops.
            """)
    void names_organizations_and_addresses_are_blotted_out_and_nothing_else(String text, String expected) {
        assertThat(redactor.redact(text)).isEqualTo(expected);
    }

    @Test
    void what_is_not_there_stays_not_there() {
        assertThat(redactor.redact((String) null)).isNull();
        assertThat(redactor.redact("")).isEmpty();
        assertThat(redactor.redact(List.of("Tarn", "x"))).containsExactly("[redacted]", "x");
    }
}
