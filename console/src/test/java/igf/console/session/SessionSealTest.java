package igf.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionSealTest {

    private final SessionSeal seal = new SessionSeal("a secret of all gateways");

    /** A class of which the gateway expects nothing in a session. */
    private record Foreign(String text) implements Serializable {}

    @Test
    void onlyTheSameSecretAndTheSameCookieOpenASession() {
        String id = SessionSeal.newId();
        String sealed = seal.seal(id, Map.of("name", "value"));

        assertThat(new SessionSeal("a secret of all gateways").open(id, sealed)).contains(Map.of("name", "value"));
        assertThat(seal.open(SessionSeal.newId(), sealed)).isEmpty();
        assertThat(new SessionSeal("another").open(id, sealed)).isEmpty();
        assertThat(new SessionSeal("another").name(id)).isNotEqualTo(seal.name(id));
        assertThat(seal.name(id)).doesNotContain(id);
    }

    @Test
    void whatIsNoSessionIsNone() {
        String id = SessionSeal.newId();

        assertThat(seal.open(id, "")).isEmpty();
        assertThat(seal.open(id, "%%%")).isEmpty();
        assertThat(seal.open(id, "AAAA")).isEmpty();
        assertThat(seal.open(id, seal.seal(id, Map.of("name", new Foreign("x")))))
                .isEmpty();
    }
}
