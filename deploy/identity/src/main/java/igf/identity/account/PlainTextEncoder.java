package igf.identity.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets as plain text. They are published in the manual, so a slow hash would only slow down token requests.
 */
class PlainTextEncoder implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String stored) {
        return given != null
                && stored != null
                && MessageDigest.isEqual(given.toString().getBytes(UTF_8), stored.getBytes(UTF_8));
    }
}
