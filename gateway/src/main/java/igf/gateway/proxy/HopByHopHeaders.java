package igf.gateway.proxy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers that concern one connection and are not passed on: the standard ones, and those that {@code Connection}
 * names (RFC 9110, 7.6.1).
 */
final class HopByHopHeaders {

    private static final List<String> KNOWN = List.of(
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

    /** Returns the standard names and others. The set ignores case. */
    static Set<String> and(String... others) {
        Set<String> names = anyCase(KNOWN);
        Collections.addAll(names, others);
        return names;
    }

    /**
     * Adds the names that {@code Connection} lists.
     *
     * @param connection the values of the header, each of which is a list of names
     */
    static Set<String> named(Set<String> staying, List<String> connection) {
        if (connection.isEmpty()) {
            return staying;
        }
        Set<String> all = anyCase(staying);
        connection.forEach(
                names -> Arrays.stream(names.split(",")).map(String::strip).forEach(all::add));
        return all;
    }

    private static Set<String> anyCase(Collection<String> names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return set;
    }
}
