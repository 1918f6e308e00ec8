package igf.console.page;

import java.util.Set;

/**
 * The viewer of a page.
 *
 * @param signInMethod how they signed in
 * @param name empty if it is unknown
 * @param roles as the provider names them: {@code SECRETARIAT}, {@code MAG}, {@code ORGANIZER}; empty after signing in
 *     by a link
 * @param token credential for calls to services; empty if nobody has signed in
 */
public record Viewer(SignInMethod signInMethod, String name, Set<String> roles, String token) {

    static final Viewer ANONYMOUS = new Viewer(SignInMethod.NONE, "", Set.of(), "");

    /** Stands for every reader of a page that caches may store. */
    static final Viewer UNKNOWN = new Viewer(SignInMethod.UNKNOWN, "", Set.of(), "");

    public enum SignInMethod {
        UNKNOWN,
        NONE,
        PROVIDER,
        LINK
    }

    public boolean isKnown() {
        return signInMethod == SignInMethod.PROVIDER || signInMethod == SignInMethod.LINK;
    }

    public boolean isSecretariat() {
        return roles.contains("SECRETARIAT");
    }

    public boolean isReviewer() {
        return roles.contains("MAG");
    }
}
