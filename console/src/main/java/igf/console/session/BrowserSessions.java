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
    private final SessionSeal seal;
    private final Duration idle;

    BrowserSessions(SessionStore store, SessionSeal seal, @Value("${server.servlet.session.timeout}") Duration idle) {
        this.store = store;
        this.seal = seal;
        this.idle = idle;
    }

    @Override
    public BrowserSession createSession() {
        return BrowserSession.fresh();
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        return store.read(seal.name(id))
                .flatMap(text -> seal.open(id, text))
                .map(attributes -> BrowserSession.stored(id, attributes))
                .orElse(null);
    }

    @Override
    public void save(BrowserSession session) {
        String id = session.getId();
        String before = session.storedAs();
        if (id.equals(before)) {
            if (session.isChanged()) {
                store.replace(seal.name(id), seal.seal(id, session.attributes()));
            }
        } else {
            SecurityContext signedIn =
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            store.create(
                    seal.name(id),
                    seal.seal(id, session.attributes()),
                    signedIn == null ? BEFORE_SIGN_IN : idle,
                    email(signedIn));
            if (before != null) {
                store.delete(seal.name(before));
            }
        }
        session.markStored();
    }

    @Override
    public void deleteById(String id) {
        store.delete(seal.name(id));
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
