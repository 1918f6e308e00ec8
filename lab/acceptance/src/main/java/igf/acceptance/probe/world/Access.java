package igf.acceptance.probe.world;

import java.util.Set;

/**
 * The permissions of an operation, as stated in the API document.
 *
 * @param personalScopes scopes of which a personal access token needs at least one
 * @param openTo which other callers are permitted: everyone, authenticated, guarded (the owner of the resource), listed
 *         (no others), nobody
 */
public record Access(Set<String> roles, Set<String> scopes, Set<String> personalScopes, String openTo) {

    public boolean isPublic() {
        return openTo.equals("everyone");
    }

    /** Returns whether all authenticated callers may call it, each for their own resources. */
    public boolean isForAuthenticated() {
        return openTo.equals("authenticated");
    }

    /** Returns whether the owner of the resource may call it. */
    public boolean isForOwner() {
        return openTo.equals("guarded");
    }
}
