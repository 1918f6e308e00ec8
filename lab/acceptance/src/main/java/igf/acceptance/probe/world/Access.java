package igf.acceptance.probe.world;

import java.util.Set;

/**
 * Who may call an operation, as the document says.
 *
 * @param personalScopes of which a personal token needs one
 * @param openTo beside these roles and scopes: everyone, authenticated, guarded (whoever the thing belongs to), listed (none else), nobody
 */
public record Access(Set<String> roles, Set<String> scopes, Set<String> personalScopes, String openTo) {

    public boolean isEverybodys() {
        return openTo.equals("everyone");
    }

    /** Known callers are let in, and each sees what is theirs. */
    public boolean isEachOnesOwn() {
        return openTo.equals("authenticated");
    }

    /** Those are let in to whom the thing belongs. */
    public boolean isOwners() {
        return openTo.equals("guarded");
    }
}
