package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.PurposeKeys;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IdempotentRequestTest {

    private static RequestRow row(int master, boolean anonymous, String key, String body) {
        var bytes = new byte[32];
        bytes[0] = (byte) master;
        return new IdempotentRequest("ada", anonymous, key, "POST /", body.getBytes(UTF_8))
                .row(PurposeKeys.derived(Base64.getEncoder().encodeToString(bytes)));
    }

    @Test
    void the_same_request_is_found_in_the_same_row() {
        assertThat(row(1, false, "k", "b")).usingRecursiveComparison().isEqualTo(row(1, false, "k", "b"));
    }

    @Test
    void another_body_under_the_key_is_another_request_in_that_row() {
        var one = row(1, false, "k", "b");
        var other = row(1, false, "k", "c");
        assertThat(other.key()).isEqualTo(one.key());
        assertThat(other.seal()).isEqualTo(one.seal());
        assertThat(other.hash()).isNotEqualTo(one.hash());
    }

    @Test
    void who_is_anonymous_shares_a_row_with_nobody_who_sends_something_else() {
        assertThat(row(1, true, "k", "b").caller())
                .isNotEqualTo(row(1, true, "k", "c").caller());
    }

    @Test
    void nothing_of_it_is_the_same_under_another_master_key() {
        var one = row(1, false, "k", "b");
        var other = row(2, false, "k", "b");
        assertThat(other.caller()).isNotEqualTo(one.caller());
        assertThat(other.key()).isNotEqualTo(one.key());
        assertThat(other.hash()).isNotEqualTo(one.hash());
        assertThat(other.seal()).isNotEqualTo(one.seal());
    }
}
