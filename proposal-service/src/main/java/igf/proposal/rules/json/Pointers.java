package igf.proposal.rules.json;

/** JSON pointers (RFC 6901), as text. */
public final class Pointers {
    private Pointers() {}

    public static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the value at one is the value at the other, or holds it. */
    static boolean holds(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    /** The pointer to what holds the value at this one; of a member of the root, the empty text. */
    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
