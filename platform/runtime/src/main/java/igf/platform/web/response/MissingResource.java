package igf.platform.web.response;

import igf.platform.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** Names what a request's path leads to, for 404 responses of code that does not know it. */
final class MissingResource {

    /** Matches ids, but not the secrets of mailed links, which are longer. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,38}");

    private static final Set<String> SECRETS = Set.of("token", "receipt");

    private MissingResource() {}

    /**
     * Replaces the general sentence by one that names the resource, if the path ends with its id. A POST or PUT may
     * lack something else.
     */
    static String describe(String detail, HttpServletRequest request) {
        if (!detail.equals(Refusal.NO_SUCH_THING) || Set.of("POST", "PUT").contains(request.getMethod())) {
            return detail;
        }
        var segments = List.of(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .split("/"));
        if (segments.contains("people")) {
            return detail; // The path may have an inner id of a person, which no response has.
        }
        return find(segments, request)
                .map(name -> "There is no " + name
                        + find(segments.subList(0, segments.size() - 2), request)
                                .map(outer -> (outer.startsWith("edition ") ? " in the " : " of the ") + outer)
                                .orElse("")
                        + ".")
                .orElse(detail);
    }

    /** Returns the kind and the id of the resource at the end of a path. */
    private static Optional<String> find(List<String> segments, HttpServletRequest request) {
        if (segments.size() < 2 || !segments.getLast().matches("\\{.*}")) {
            return Optional.empty();
        }
        var variable = segments.getLast().replaceAll("[{}]|:.*", "");
        var id = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? String.valueOf(all.get(variable))
                : "";
        return SECRETS.contains(variable) || !ID.matcher(id).matches()
                ? Optional.empty()
                : singular(segments.get(segments.size() - 2)).map(kind -> kind + " " + id);
    }

    private static Optional<String> singular(String collection) {
        var words = collection.replace("api-", "API ").replace('-', ' ');
        return words.endsWith("s")
                ? Optional.of(words.replaceFirst("ies$", "y").replaceFirst("(?<=ch)es$|s$", ""))
                : Optional.empty();
    }
}
