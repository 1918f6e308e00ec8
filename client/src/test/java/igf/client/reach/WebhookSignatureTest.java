package igf.client.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Uses the example of Standard Webhooks. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String BODY = "{\"test\": 2432232314}";

    private static boolean isGenuine(
            Duration later, @Nullable String id, @Nullable String time, @Nullable String signature, String body) {
        var now = Instant.ofEpochSecond(Long.parseLong(TIME)).plus(later);
        return new WebhookSignature(SECRET, InstantSource.fixed(now))
                .isValid(id, time, signature, body.getBytes(UTF_8));
    }

    private static boolean isGenuine(
            @Nullable String id, @Nullable String time, @Nullable String signature, String body) {
        return isGenuine(Duration.ZERO, id, time, signature, body);
    }

    @Test
    void whatIsSignedWithTheSecretIsGenuine() {
        assertThat(isGenuine(ID, TIME, SIGNATURE, BODY)).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsRotated() {
        assertThat(isGenuine(ID, TIME, "v1a,AAAA v1,AAAA v1,? " + SIGNATURE, BODY))
                .isTrue();
        assertThat(isGenuine(ID, TIME, "v1,AAAA v2,AAAA", BODY)).isFalse();
    }

    @Test
    void anotherBodyIdOrTimeIsNotWhatWasSigned() {
        assertThat(isGenuine(ID, TIME, SIGNATURE, BODY + " ")).isFalse();
        assertThat(isGenuine("msg_other", TIME, SIGNATURE, BODY)).isFalse();
        assertThat(isGenuine(ID, "1614265331", SIGNATURE, BODY)).isFalse();
    }

    @Test
    void whatIsOldOrOfTheFutureIsRefused() {
        assertThat(isGenuine(WebhookSignature.TOLERANCE, ID, TIME, SIGNATURE, BODY))
                .isTrue();
        assertThat(isGenuine(WebhookSignature.TOLERANCE.plusSeconds(1), ID, TIME, SIGNATURE, BODY))
                .isFalse();
        assertThat(isGenuine(WebhookSignature.TOLERANCE.plusSeconds(1).negated(), ID, TIME, SIGNATURE, BODY))
                .isFalse();
    }

    @Test
    void withoutItsHeadersNothingIsGenuine() {
        assertThat(isGenuine(null, TIME, SIGNATURE, BODY)).isFalse();
        assertThat(isGenuine(ID, null, SIGNATURE, BODY)).isFalse();
        assertThat(isGenuine(ID, TIME, null, BODY)).isFalse();
        assertThat(isGenuine(ID, "soon", SIGNATURE, BODY)).isFalse();
    }

    @Test
    void whatIsNoSecretIsToldAtOnce() {
        assertThatThrownBy(() -> new WebhookSignature("secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
