package igf.console.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** All browser sessions, at all gateways. */
@Component
public class BrowserSessions implements SessionRepository<BrowserSession> {

    /** The time that sign-in at the provider may take. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    private final SessionStore store;
    private final SessionCipher cipher;
    private final Duration idle;

    BrowserSessions(SessionStore store, SessionCipher seal, @Value("${server.servlet.session.timeout}") Duration idle) {
        this.store = store;
        this.cipher = seal;
        this.idle = idle;
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
                    signedIn == null ? BEFORE_SIGN_IN : idle,
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
