package igf.gateway.edge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** Their names in lower case. */
    static Set<String> of(HttpHeaders headers) {
        List<String> connection = headers.getConnection();
        if (connection.isEmpty()) {
            return KNOWN;
        }
        Set<String> all = new HashSet<>(KNOWN);
        connection.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        return all;
    }
}
