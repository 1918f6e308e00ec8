package igf.console.page;

import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param by how they have signed in
 * @param name what they are called by, empty where nobody knows
 * @param roles as the provider gives them, {@code SECRETARIAT}, {@code MAG}, {@code ORGANIZER}; none by a link
 * @param token that services know them by, empty of nobody
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
