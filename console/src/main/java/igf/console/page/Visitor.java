package igf.console.page;

import java.util.Set;

/**
 * The viewer of a page.
 *
 * @param by how they signed in
 * @param name empty if it is unknown
 * @param roles as the provider names them: {@code SECRETARIAT}, {@code MAG}, {@code ORGANIZER}; none by a link
 * @param token credential for calls to services; empty if nobody has signed in
 */
public record Visitor(By by, String name, Set<String> roles, String token) {

    static final Visitor NOBODY = new Visitor(By.NOTHING, "", Set.of(), "");

    /** The ways to sign in. */
    public enum By {
        NOTHING,
        PROVIDER,
        LINK
    }

    public boolean isKnown() {
        return by != By.NOTHING;
    }

    public boolean isSecretariat() {
        return roles.contains("SECRETARIAT");
    }

    public boolean isReviewer() {
        return roles.contains("MAG");
    }
}
