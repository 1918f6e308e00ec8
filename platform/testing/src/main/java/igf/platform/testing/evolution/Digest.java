package igf.platform.testing.evolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hash over texts in order. Within a JSON text, the order of members and list items does not count, because sets have
 * another order in each run.
 */
final class Digest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIGITS = 20;

    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    void addJson(String text) {
        add(sorted(JSON.readTree(text)));
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.propertyStream().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members.toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(Digest::sorted).sorted().collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    /** Returns the hash. Call it only once. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    }
}
