package igf.acceptance.document;

import igf.acceptance.system.Exchanges.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one example for each operation, from real traffic: the first and most informative success, with invented ids
 * and without secrets.
 */
final class ExampleFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ITEMS = 2;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Matches what opens a link or is signed, anywhere in a text. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    /** Useless as an example in a shortened form, because a client must send all of it. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final String HASH_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final Pattern ADDRESS = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):\\d+");
    private static final int LONGEST = 300;
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(secret|token|key|signature|hash|password).*");

    private final Documented documented;
    private final Map<String, String> ids = new HashMap<>();

    ExampleFile(Documented documented) {
        this.documented = documented;
    }

    void write(Path file, Collection<Exchange> exchanges) throws IOException {
        var chosen = new TreeMap<String, Exchange>();
        for (var exchange : exchanges) {
            if (exchange.status() >= 200 && exchange.status() < 300) {
                documented
                        .operation(exchange)
                        .ifPresent(operation -> chosen.merge(
                                operation.id(), exchange, (one, other) -> says(other) > says(one) ? other : one));
            }
        }
        var examples = new TreeMap<String, JsonNode>();
        chosen.forEach((operation, exchange) -> examples.put(operation, example(exchange)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(examples) + "\n");
    }

    /**
     * Ranks exchanges: a request body counts more than an answer, an answer in JSON more than a calendar, and one
     * without empty lists more than one with them.
     */
    private static int says(Exchange exchange) {
        var sent = exchange.sent().startsWith("{") || exchange.sent().startsWith("[") ? 3 : 0;
        if (!isJson(exchange)) {
            return sent;
        }
        return exchange.answer().contains("[]") ? sent + 1 : sent + 2;
    }

    private static boolean isJson(Exchange exchange) {
        return exchange.type().startsWith("application/json");
    }

    private ObjectNode example(Exchange exchange) {
        var example = JSON.createObjectNode();
        example.put("status", Integer.toString(exchange.status()));
        add(example, "request", exchange.sent());
        if (isJson(exchange)) {
            add(example, "answer", exchange.answer());
        }
        return example;
    }

    private void add(ObjectNode example, String name, String body) {
        if (!body.isEmpty()) {
            try {
                example.set(name, harmless(name, JSON.readTree(body)));
            } catch (JacksonException e) {
                // Text that is not JSON cannot be the example of a JSON body.
                example.remove(name);
            }
        }
    }

    private JsonNode harmless(String name, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties()
                        .forEach(member -> copy.set(member.getKey(), harmless(member.getKey(), member.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.values().stream().limit(MOST_ITEMS).forEach(item -> copy.add(harmless(name, item)));
                yield copy;
            }
            default -> value.isString() ? JSON.getNodeFactory().stringNode(text(name, value.asString())) : value;
        };
    }

    private String text(String name, String value) {
        if (HASH.matcher(value).matches()) {
            return HASH_OF_NOTHING;
        }
        if (SECRET_NAME.matcher(name).matches() && !value.isEmpty()) {
            return "…";
        }
        String open = ID.matcher(value)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), missing -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1)));
        String shown = SECRET.matcher(ADDRESS.matcher(open).replaceAll("https://workshops.example.org"))
                .replaceAll("…");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " …";
    }
}
