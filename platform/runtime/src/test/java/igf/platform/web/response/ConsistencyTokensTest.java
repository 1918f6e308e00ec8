package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.problem.ProblemKind;
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
        var write = tokens.parse(tokens.create(12, 34, null));
        assertThat(write.position().txid()).isEqualTo(12);
        assertThat(write.position().index()).isEqualTo(34);
        assertThat(write.publicId()).isNull();
        assertThat(tokens.isOwn(write)).isTrue();
    }

    @Test
    void another_service_reads_the_public_event_of_a_write() {
        var id = UUID.randomUUID() + ".3";
        var scheduling = new ConsistencyTokens("scheduling", UUID.randomUUID().toString(), PurposeKeys.derived(KEY));

        var write = scheduling.parse(tokens.create(12, 34, id));

        assertThat(write.service()).isEqualTo("proposal");
        assertThat(write.epoch()).isEqualTo(EPOCH);
        assertThat(write.publicId()).isEqualTo(id);
        assertThat(scheduling.isOwn(write)).isFalse();
        assertThat(tokens.isOwn(tokens.parse(tokens.create(12, 34, id)))).isTrue();
    }

    @Test
    void one_of_another_service_or_epoch_is_not_its_own() {
        var otherService = new ConsistencyTokens("scheduling", EPOCH, PurposeKeys.derived(KEY));
        var otherEpoch = new ConsistencyTokens("proposal", UUID.randomUUID().toString(), PurposeKeys.derived(KEY));

        assertThat(tokens.isOwn(tokens.parse(otherService.create(1, 2, null)))).isFalse();
        assertThat(tokens.isOwn(tokens.parse(otherEpoch.create(1, 2, null)))).isFalse();
    }

    @Test
    void a_forged_one_is_refused_and_waited_for_by_nobody() {
        var unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("proposal:" + EPOCH + ":999999:1").getBytes(StandardCharsets.US_ASCII));
        var good = Base64.getUrlDecoder().decode(tokens.create(12, 34, null));
        good[good.length - 1] ^= 1;
        for (var forged : new String[] {
            unsigned, "", "?", Base64.getUrlEncoder().encodeToString(good),
        }) {
            assertThatThrownBy(() -> tokens.parse(forged))
                    .isInstanceOfSatisfying(
                            Problem.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.MALFORMED));
        }
    }
}
