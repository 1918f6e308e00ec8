package igf.acceptance.probe.world;

import java.util.Set;

/**
 * Who may call an operation, according to the API document.
 *
 * @param personalScopes of which a personal token needs at least one
 * @param openTo who else may call it: everyone, authenticated, guarded (the owner of the thing), listed (no other), nobody
 */
public record Access(Set<String> roles, Set<String> scopes, Set<String> personalScopes, String openTo) {

    public boolean isPublic() {
        return openTo.equals("everyone");
    }

    /** Returns whether all authenticated callers may call it, each for their own things. */
    public boolean isForAuthenticated() {
        return openTo.equals("authenticated");
    }

    /** Returns whether the owner of the thing may call it. */
    public boolean isForOwner() {
        return openTo.equals("guarded");
    }
}
