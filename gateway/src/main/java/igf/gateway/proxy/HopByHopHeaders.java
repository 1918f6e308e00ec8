package igf.gateway.proxy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers that concern one connection and are not forwarded: the standard ones, and those that {@code Connection} lists
 * (RFC 9110, 7.6.1).
 */
final class HopByHopHeaders {

    private static final List<String> STANDARD = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private HopByHopHeaders() {}

    /** Returns the standard names together with the given ones, in a set that ignores case. */
    static Set<String> standardAnd(String... others) {
        Set<String> names = caseInsensitiveSet(STANDARD);
        Collections.addAll(names, others);
        return names;
    }

    /**
     * Returns the dropped names together with those that {@code Connection} lists.
     *
     * @param connection the values of the header, each of which is a list of names
     */
    static Set<String> withConnectionHeaders(Set<String> dropped, List<String> connection) {
        if (connection.isEmpty()) {
            return dropped;
        }
        Set<String> all = caseInsensitiveSet(dropped);
        connection.forEach(
                names -> Arrays.stream(names.split(",")).map(String::strip).forEach(all::add));
        return all;
    }

    private static Set<String> caseInsensitiveSet(Collection<String> names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return set;
    }
}
