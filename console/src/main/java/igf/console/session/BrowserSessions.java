package igf.console.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Creates, finds and stores browser sessions. All gateways share them. */
@Component
public class BrowserSessions implements SessionRepository<BrowserSession> {

    /** The time that a sign-in at the provider may take. */
    private static final Duration SIGN_IN_TIMEOUT = Duration.ofMinutes(15);

    private final SessionStore store;
    private final SessionCipher cipher;
    private final Duration idleTimeout;

    BrowserSessions(
            SessionStore store,
            SessionCipher cipher,
            @Value("${server.servlet.session.timeout}") Duration idleTimeout) {
        this.store = store;
        this.cipher = cipher;
        this.idleTimeout = idleTimeout;
    }

    @Override
    public BrowserSession createSession() {
        return BrowserSession.create();
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        return store.read(cipher.storageName(id))
                .flatMap(text -> cipher.decrypt(id, text))
                .map(attributes -> BrowserSession.restore(id, attributes))
                .orElse(null);
    }

    @Override
    public void save(BrowserSession session) {
        String id = session.getId();
        String before = session.storedId();
        if (id.equals(before)) {
            if (session.isChanged()) {
                store.replace(cipher.storageName(id), cipher.encrypt(id, session.attributes()));
            }
        } else {
            SecurityContext signedIn =
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            store.create(
                    cipher.storageName(id),
                    cipher.encrypt(id, session.attributes()),
                    signedIn == null ? SIGN_IN_TIMEOUT : idleTimeout,
                    email(signedIn));
            if (before != null) {
                store.delete(cipher.storageName(before));
            }
        }
        session.markStored();
    }

    @Override
    public void deleteById(String id) {
        store.delete(cipher.storageName(id));
    }

    private static @Nullable String email(@Nullable SecurityContext signedIn) {
        return signedIn != null
                        && signedIn.getAuthentication() != null
                        && signedIn.getAuthentication().getPrincipal() instanceof OidcUser user
                        && Boolean.TRUE.equals(user.getEmailVerified())
                ? user.getEmail()
                : null;
    }
}
