package igf.gateway.edge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;

/** Headers that concern one connection only, and so do not go on: the known ones, and those that {@code Connection} names (RFC 9110, 7.6.1). */
final class HopByHop {

    private static final Set<String> KNOWN = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /** All others, but for those that {@code dropped} takes by their names in lower case. */
    static HttpHeaders without(HttpHeaders headers, Predicate<String> dropped) {
        Set<String> hop = of(headers);
        HttpHeaders kept = new HttpHeaders();
        headers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!hop.contains(lower) && !dropped.test(lower)) {
                kept.addAll(name, values);
            }
        });
        return kept;
    }

    /** Their names in lower case. */
    private static Set<String> of(HttpHeaders headers) {
        List<String> connection = headers.getConnection();
        if (connection.isEmpty()) {
            return KNOWN;
        }
        Set<String> all = new HashSet<>(KNOWN);
        connection.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        return all;
    }
}
