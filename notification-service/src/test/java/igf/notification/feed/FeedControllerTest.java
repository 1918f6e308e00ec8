package igf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the feed's two forms a caller wants. */
class FeedControllerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream                                         | true",
                "text/event-stream, */*                                    | true",
                "text/event-stream, application/json                       | true",
                "application/json, text/event-stream;q=0.9                 | false",
                "application/json;q=0.5, text/event-stream                 | true",
                "application/json, text/event-stream, application/problem+json | false",
                "text/event-stream;q=0                                     | false",
                "application/json                                          | false",
                "*/*                                                       | false",
                "text/event-stream/x                                       | false",
            })
    void a_page_unless_a_stream_is_wanted_more(String accept, boolean stream) {
        assertThat(FeedController.prefersStream(accept)).isEqualTo(stream);
    }
}
