package igf.platform.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user or system behind a command, stored with every event.
 *
 * @param subject the client or user of the identity provider, {@code system:<name>} for reactions, {@code anonymous}
 * @param person the person, known by a verified e-mail address or a personal credential; null for tools and systems
 * @param roles SECRETARIAT, MAG, ORGANIZER, …
 * @param onBehalfOf whom the actor represents; usually null
 */
public record Actor(
        String subject,
        @Nullable UUID person,
        Set<String> roles,
        @Nullable String onBehalfOf) {

    public static final Actor ANONYMOUS = new Actor("anonymous", null, Set.of(), null);

    public static Actor system(String name) {
        return new Actor("system:" + name, null, Set.of("SYSTEM"), null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
