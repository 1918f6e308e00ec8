package igf.console.edition;

import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule as a sentence.
 *
 * @param key its subject, the same in every year
 * @param origins sources of its values, without duplicates
 */
record RuleSentence(String key, String group, String text, List<Origin> origins) {

    /**
     * The source of a value.
     *
     * @param source page that states it; empty for none
     * @param known {@code YES}, {@code NO}, {@code INHERITED} or {@code CHANGED}
     * @param from year that it was inherited from, otherwise empty
     */
    record Origin(String source, String known, String from) {

        /**
         * Returns the value's source, or that of the object around it.
         *
         * @param sources by the address of the value
         */
        static Origin of(String address, JsonNode sources) {
            String at = address;
            while (!at.isEmpty() && !sources.has(at)) {
                at = at.substring(0, at.lastIndexOf('/'));
            }
            JsonNode own = sources.path(at);
            return new Origin(string(own, "source"), own.path("known").asString("NO"), string(own, "from"));
        }
    }

    /** Returns the sources without their pages, for the short view. */
    public List<Origin> marks() {
        return origins.stream()
                .map(origin -> new Origin("", origin.known(), origin.from()))
                .distinct()
                .toList();
    }
}
