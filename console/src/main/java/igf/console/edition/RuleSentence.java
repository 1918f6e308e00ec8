package igf.console.edition;

import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule as a sentence.
 *
 * @param key identifies the rule; the same in every edition
 * @param origins sources of its values, without duplicates
 */
record RuleSentence(String key, String group, String text, List<Origin> origins) {

    /**
     * The source of a value.
     *
     * @param source page that states it; empty for none
     * @param known {@code YES}, {@code NO}, {@code INHERITED} or {@code CHANGED}
     * @param from edition that it was inherited from; otherwise empty
     */
    record Origin(String source, String known, String from) {

        /**
         * Returns the value's source, or that of the nearest enclosing object.
         *
         * @param address JSON pointer of the value
         * @param sources sources by JSON pointer
         */
        static Origin of(String address, JsonNode sources) {
            String path = address;
            while (!path.isEmpty() && !sources.has(path)) {
                path = path.substring(0, path.lastIndexOf('/'));
            }
            JsonNode value = sources.path(path);
            return new Origin(string(value, "source"), value.path("known").asString("NO"), string(value, "from"));
        }
    }

    /** Returns the origins without their source pages, for the short view. */
    public List<Origin> marks() {
        return origins.stream()
                .map(origin -> new Origin("", origin.known(), origin.from()))
                .distinct()
                .toList();
    }
}
