package igf.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedAnswerTest {

    private static final byte[] ANSWER = "{\"secret\":\"s-1\"}".getBytes(UTF_8);

    private static SealedAnswer of(String key, String request) {
        return new SealedAnswer(key, request.getBytes(UTF_8));
    }

    @Test
    void opens_with_the_same_request_and_key_only() {
        var kept = of("k", "{\"name\":\"Ada\"}").seal(ANSWER);

        assertThat(new String(kept, UTF_8)).doesNotContain("s-1");
        assertThat(of("k", "{\"name\":\"Ada\"}").open(kept)).isEqualTo(ANSWER);
        assertThatThrownBy(() -> of("k", "{\"name\":\"Eve\"}").open(kept)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> of("l", "{\"name\":\"Ada\"}").open(kept)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_empty_answer_and_one_of_an_older_version_are_read() {
        assertThat(of("k", "").open(of("k", "").seal(new byte[0]))).isEmpty();
        assertThat(of("k", "").open(ANSWER)).isEqualTo(ANSWER);
        assertThat(of("k", "").open(new byte[0])).isEmpty();
    }
}
