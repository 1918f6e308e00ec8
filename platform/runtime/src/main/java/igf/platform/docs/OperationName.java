package igf.platform.docs;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/**
 * Derives an operation's id from the handler's name. An id is a verb and a noun. A verb alone gets its controller's
 * noun ({@code take} of seats is {@code takeSeat}); a read whose name has no verb gets one ({@code counts}: {@code
 * getSeatCounts}). The build rejects two equal ids: rename one of the handlers.
 */
final class OperationName {

    private static final Set<String> READING = Set.of(
            "get",
            "list",
            "show",
            "find",
            "search",
            "explain",
            "check",
            "export",
            "read",
            "follow",
            "preview",
            "compute",
            "count",
            "download",
            "compare",
            "verify");
    private static final Set<String> PARTICLES = Set.of("Back", "In", "Up", "Out", "Off", "On", "Away");

    private OperationName() {}

    static String of(HandlerMethod handler, HttpMethod method) {
        return of(
                handler.getMethod().getName(),
                handler.getBeanType().getSimpleName().replaceFirst("Controller$", ""),
                method);
    }

    static String of(String name, String noun, HttpMethod method) {
        var words = List.of(name.split("(?=\\p{Lu})"));
        var verb = words.getFirst();
        var reads = method == HttpMethod.GET;
        if (reads && !READING.contains(verb)) {
            return "get" + (containsIgnoringCase(name, noun) ? "" : noun) + capital(name);
        }
        var alone = words.size() == 1 || words.size() == 2 && PARTICLES.contains(words.get(1));
        if (!alone || containsIgnoringCase(name, noun) && !name.equals(noun.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return name + (verb.equals("list") ? plural(noun) : noun);
    }

    private static boolean containsIgnoringCase(String name, String noun) {
        return name.toLowerCase(Locale.ROOT).contains(noun.toLowerCase(Locale.ROOT));
    }

    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        if (noun.endsWith("ch") || noun.endsWith("x")) {
            return noun + "es";
        }
        return noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
