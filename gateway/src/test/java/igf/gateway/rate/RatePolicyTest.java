package igf.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Headers of draft-ietf-httpapi-ratelimit-headers-10. */
class RatePolicyTest {

    private static final RatePolicy REQUESTS = new RatePolicy("requests", 100, 30, Duration.ofSeconds(1));
    private static final RatePolicy GUESSES = new RatePolicy("wrong-credentials", 7, 7, Duration.ofMinutes(1));

    @Test
    void thePolicyNamesTheQuotaAndTheSecondsAfterWhichItIsFullAgain() {
        assertThat(REQUESTS.header()).isEqualTo("\"requests\";q=100;w=4");
        assertThat(GUESSES.header()).isEqualTo("\"wrong-credentials\";q=7;w=60");
    }

    @Test
    void anAllowedResponseSaysWhatIsLeftAndWhenThereIsMore() {
        var response = written(new RateLimitState(GUESSES, 3, 0));
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"wrong-credentials\";r=3;t=9");
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    @Test
    void aRefusalSaysTheSameTimeInBothHeaders() {
        var response = written(new RateLimitState(GUESSES, 0, 5));
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"wrong-credentials\";r=0;t=5");
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    private static MockHttpServletResponse written(RateLimitState state) {
        var response = new MockHttpServletResponse();
        state.writeTo(response);
        return response;
    }
}
