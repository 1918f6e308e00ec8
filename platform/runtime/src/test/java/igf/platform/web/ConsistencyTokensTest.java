package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.LogToken;
import org.junit.jupiter.api.Test;

class ConsistencyTokensTest {

    private static final String EPOCH = "00000000-0000-0000-0000-000000000001";
    private final ConsistencyTokens tokens = new ConsistencyTokens("proposal", EPOCH);

    @Test
    void names_the_place_of_a_write_in_its_own_service_and_epoch() {
        var token = tokens.write(812, 7);
        assertThat(tokens.read(token)).contains(new LogToken(812, 7, 0));
        assertThat(new ConsistencyTokens("scheduling", EPOCH).read(token)).isEmpty();
        assertThat(new ConsistencyTokens("proposal", EPOCH.replace('1', '2')).read(token))
                .isEmpty();
    }

    @Test
    void nonsense_is_ignored() {
        assertThat(tokens.read("???")).isEmpty();
        assertThat(tokens.read("")).isEmpty();
    }
}
