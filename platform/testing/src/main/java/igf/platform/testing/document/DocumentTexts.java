package igf.platform.testing.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks the summaries and descriptions of an API document. */
record DocumentTexts(ApiDocument document) {

    private static final Set<String> TEXTS = Set.of("summary", "description");

    /** Two or more values, such as {@code HELD, QUEUED or SENT}. */
    private static final Pattern CONSTANTS = Pattern.compile("\\b[A-Z][A-Z_]{3,}`?(, | or |, or )`?[A-Z][A-Z_]{2,}\\b");

    private static final Pattern VALUE_LEFT_OUT = Pattern.compile("[A-Z]{3,}`?,? …");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^>]*>|&[a-z]+;|&#\\d+;");

    /** Returns summaries and descriptions that contain HTML, with their place. They are Markdown. */
    public Map<String, String> withHtml() {
        var found = new TreeMap<String, String>();
        collectWithHtml(document.json(), "", found);
        return found;
    }

    private static void collectWithHtml(JsonNode node, String place, Map<String, String> found) {
        node.properties().forEach(member -> {
            var text = member.getValue();
            var inside = place + "/" + member.getKey();
            if (TEXTS.contains(member.getKey())
                    && text.isString()
                    && HTML.matcher(text.asString()).find()) {
                found.put(inside, text.asString());
            }
            collectWithHtml(text, inside, found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectWithHtml(node.get(i), place + "/" + i, found);
        }
    }

    /**
     * Returns texts whose description names values, but which are neither an enum nor say that more may be added. Also
     * those whose values are not all named.
     */
    public Map<String, String> withIncompleteValues() {
        var found = new TreeMap<String, String>();
        document.json()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member ->
                                checkValues(schema.getKey() + "." + member.getKey(), member.getValue(), found)));
        document.forEachOperation((call, operation) -> operation
                .path("parameters")
                .forEach(parameter ->
                        checkValues(call + " " + parameter.path("name").asString(""), parameter, found)));
        return found;
    }

    private static void checkValues(String place, JsonNode member, Map<String, String> found) {
        var description = member.path("description").asString("");
        var schema = member.path("schema").isMissingNode() ? member : member.path("schema");
        var namesValues = CONSTANTS.matcher(description).find();
        var isOpen = description.contains("ore may be added");
        if (namesValues && !isOpen && isPlainText(schema)
                || VALUE_LEFT_OUT.matcher(description).find()) {
            found.put(place, description);
        }
    }

    /** Whether it is a text, or a list of texts, of any content. */
    private static boolean isPlainText(JsonNode schema) {
        if (schema.has("items")) {
            return isPlainText(schema.path("items"));
        }
        var isText = schema.path("type").asString("").equals("string")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString("").equals("string"));
        return isText && !schema.has("enum");
    }
}
