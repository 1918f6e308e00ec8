package igf.platform.web;

import igf.platform.domain.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls; a handler method may take it as a parameter.
 *
 * @param subject client or user id, {@code anonymous} without a token
 * @param person by the verified e-mail or a personal credential
 * @param roles SECRETARIAT, MAG, ORGANIZER
 * @param scopes of a tool
 * @param provenAt when the person last proved who they are; null where that is not known, as of an app that acts for them
 */
public record Caller(
        String subject,
        @Nullable UUID person,
        Set<String> roles,
        Set<String> scopes,
        @Nullable Instant provenAt) {

    private static final Duration FRESH = Duration.ofMinutes(10);

    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), Set.of(), null);

    public Actor actor() {
        return new Actor(subject, person, roles, null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isSecretariat() {
        return has("SECRETARIAT");
    }

    public boolean mayUse(String scope) {
        return scopes.contains(scope);
    }

    public boolean isAnonymous() {
        return subject.equals(ANONYMOUS.subject());
    }

    /** @throws Problem if that the caller is who it says was not proven within the last ten minutes */
    public void requireFreshProof(Instant now) {
        var proven = provenAt;
        if (proven == null || proven.plus(FRESH).isBefore(now)) {
            throw new Problem(
                    Problem.Kind.PROOF_REQUIRED,
                    "Prove first that it is you: sign in again, or ask for a link by POST /api/v1/links.");
        }
    }

    public boolean is(@Nullable UUID someone) {
        return person != null && person.equals(someone);
    }
}
