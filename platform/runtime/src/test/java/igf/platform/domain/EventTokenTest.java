package igf.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.list.FeedPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTokenTest {

    @Test
    void what_an_event_carries_is_read_again() {
        var token = new EventToken("proposal", 123_456_789_012L);
        assertThat(EventToken.parse(token.toString())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "feed", "%zz", "event:proposal:1"})
    void other_text_is_none(String text) {
        assertThat(EventToken.parse(text)).isEmpty();
    }

    @Test
    void the_position_of_a_list_is_none() {
        var list = new FeedPosition(
                "proposal", 7, Instant.EPOCH, List.of(UUID.randomUUID().toString()));
        assertThat(EventToken.parse(list.toString())).isEmpty();
        assertThat(FeedPosition.parse(new EventToken("proposal", 7).toString())).isEmpty();
    }
}
