package igf.platform.web;

import igf.platform.domain.Actor;
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
 */
public record Caller(String subject, @Nullable UUID person, Set<String> roles, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), Set.of());

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

    public boolean is(@Nullable UUID someone) {
        return person != null && person.equals(someone);
    }
}
