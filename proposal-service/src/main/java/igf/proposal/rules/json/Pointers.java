package igf.proposal.rules.json;

/** Helpers for JSON pointers (RFC 6901). */
public final class Pointers {
    private Pointers() {}

    public static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** Returns whether the outer pointer's value is or contains the inner one's. */
    static boolean contains(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    /** Returns the pointer to the containing value; for a member of the root, the empty text. */
    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
