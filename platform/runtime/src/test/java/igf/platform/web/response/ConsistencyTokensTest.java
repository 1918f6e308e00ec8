package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.people.PurposeKeys;
import igf.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsistencyTokensTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String EPOCH = UUID.randomUUID().toString();

    private final ConsistencyTokens tokens = new ConsistencyTokens("proposal", EPOCH, PurposeKeys.derived(KEY));

    @Test
    void what_a_write_answered_is_read_again() {
        var place = tokens.parse(tokens.create(12, 34)).orElseThrow();
        assertThat(place.txid()).isEqualTo(12);
        assertThat(place.index()).isEqualTo(34);
    }

    @Test
    void one_of_another_service_or_life_is_ignored() {
        assertThat(tokens.parse(new ConsistencyTokens("scheduling", EPOCH, PurposeKeys.derived(KEY)).create(1, 2)))
                .isEmpty();
        assertThat(tokens.parse(
                        new ConsistencyTokens("proposal", UUID.randomUUID().toString(), PurposeKeys.derived(KEY))
                                .create(1, 2)))
                .isEmpty();
    }

    @Test
    void a_forged_one_is_refused_and_waited_for_by_nobody() {
        var unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("proposal:" + EPOCH + ":999999:1").getBytes(StandardCharsets.US_ASCII));
        var good = Base64.getUrlDecoder().decode(tokens.create(12, 34));
        good[good.length - 1] ^= 1;
        for (var forged : new String[] {
            unsigned, "", "?", Base64.getUrlEncoder().encodeToString(good),
        }) {
            assertThatThrownBy(() -> tokens.parse(forged))
                    .isInstanceOfSatisfying(
                            Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.MALFORMED));
        }
    }
}
