package igf.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.ContentBody;
import igf.proposal.ContentBuilder;
import igf.proposal.rules.form.Field;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentBodyTest {

    private static ContentBody of(List<String> targets, String explanation) {
        return ContentMapper.toBody(ContentBuilder.content()
                .sdgTargets(targets)
                .answers(Map.of(Field.SDG_EXPLANATION, explanation))
                .build());
    }

    @Test
    void targets_are_numbers() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(of(List.of("16.3", "9.b", "17.19", "1.1"), "why")))
                    .isEmpty();
            for (var no :
                    List.of("18.1", "16", "16.0", "9.e", "16.3 and more", "Cables are infrastructure.", "", "0.1")) {
                assertThat(validator.validate(of(List.of(no), "why"))).as(no).hasSize(1);
            }
        }
    }

    @Test
    void a_website_is_an_http_or_https_address() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            for (var address : List.of("https://example.org", "HTTP://example.org:8080/a?b#c", "https://例え.jp/a")) {
                assertThat(validator.validate(ofWebsite(address))).as(address).isEmpty();
            }
            for (var no : List.of(
                    "javascript:alert(1)",
                    "example.org",
                    "//example.org",
                    "ftp://example.org",
                    "https://",
                    "https:///a",
                    "https://user@example.org",
                    "https://a b",
                    "https://example.org/\nx",
                    "see https://example.org",
                    "")) {
                assertThat(validator.validate(ofWebsite(no))).as(no).hasSize(1);
            }
        }
    }

    private static ContentBody ofWebsite(String address) {
        return ContentMapper.toBody(
                ContentBuilder.content().answers(Map.of(Field.WEBSITE, address)).build());
    }

    @Test
    void the_prose_beside_them_is_a_text_of_its_own() {
        assertThat(ContentMapper.toContent(of(List.of("9.c"), "Cables")).text(Field.SDG_EXPLANATION))
                .isEqualTo("Cables");
        assertThat(ContentMapper.toBody(ContentMapper.toContent(of(List.of("9.c"), "Cables")))
                        .sdgExplanation())
                .isEqualTo("Cables");
    }
}
