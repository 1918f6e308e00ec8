package igf.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final List<String> EPOCHS =
            List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    @Test
    void what_a_list_answered_is_read_again() {
        var position = new FeedPosition("proposal", 123_456_789_012L, AT, EPOCHS);
        assertThat(FeedPosition.parse(position.toString())).contains(position);
    }

    @Test
    void its_text_needs_no_encoding_in_an_address_and_is_no_number() {
        assertThat(new FeedPosition("scheduling", 0, AT, EPOCHS).toString())
                .matches("[A-Za-z0-9_-]+")
                .doesNotMatch("[0-9]+")
                .doesNotContain(",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "feed",
                "%zz",
                "feed:proposal:1:2:",
                "feed:proposal:-1:2:00000000-0000-0000-0000-000000000000",
                "feed:proposal:1234567890123456789:2:00000000-0000-0000-0000-000000000000",
                "feed:proposal:1:2:00000000-0000-0000-0000-000000000000,",
                "proposal:1:2:00000000-0000-0000-0000-000000000000"
            })
    void what_no_list_answered_is_not_read(String plain) {
        assertThat(FeedPosition.parse(plain)).isEmpty();
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        assertThat(FeedPosition.parse(encoded)).isEmpty();
    }
}
