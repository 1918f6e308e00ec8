package igf.acceptance.probe.world;

import java.util.Set;

/**
 * Who may call an operation, as the document says.
 *
 * @param openTo everyone, authenticated, or named: nobody but these roles and scopes, and owners if own is true
 * @param own whether somebody to whom the thing belongs may
 */
public record Access(Set<String> roles, Set<String> scopes, String openTo, boolean own) {

    /** What a document that says nothing means: nobody. */
    static final Access SHUT = new Access(Set.of(), Set.of(), "named", false);

    public boolean isEverybodys() {
        return openTo.equals("everyone");
    }

    /** Known callers are let in, and each sees what is theirs. */
    public boolean isEachOnesOwn() {
        return openTo.equals("authenticated");
    }
}
