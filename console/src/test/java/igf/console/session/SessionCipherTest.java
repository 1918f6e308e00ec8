package igf.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCipherTest {

    private final SessionCipher seal = new SessionCipher("a secret of all gateways");

    /** A class of which the gateway expects nothing in a session. */
    private record Foreign(String text) implements Serializable {}

    @Test
    void onlyTheSameSecretAndTheSameCookieOpenASession() {
        String id = SessionCipher.newId();
        String sealed = seal.encrypt(id, Map.of("name", "value"));

        assertThat(new SessionCipher("a secret of all gateways").decrypt(id, sealed))
                .contains(Map.of("name", "value"));
        assertThat(seal.decrypt(SessionCipher.newId(), sealed)).isEmpty();
        assertThat(new SessionCipher("another").decrypt(id, sealed)).isEmpty();
        assertThat(new SessionCipher("another").storageName(id)).isNotEqualTo(seal.storageName(id));
        assertThat(seal.storageName(id)).doesNotContain(id);
    }

    @Test
    void whatIsNoSessionIsNone() {
        String id = SessionCipher.newId();

        assertThat(seal.decrypt(id, "")).isEmpty();
        assertThat(seal.decrypt(id, "%%%")).isEmpty();
        assertThat(seal.decrypt(id, "AAAA")).isEmpty();
        assertThat(seal.decrypt(id, seal.encrypt(id, Map.of("name", new Foreign("x")))))
                .isEmpty();
    }
}
