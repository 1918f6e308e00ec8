package igf.console.edition;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule as people read it.
 *
 * @param key what it is about, the same in every year
 * @param origins where each value that it states is known from, without repeats
 */
record RuleSentence(String key, String group, String text, List<Origin> origins) {

    /**
     * Where a value is known from.
     *
     * @param source the page that tells it, empty where none does
     * @param known {@code YES}, {@code NO}, {@code INHERITED} or {@code CHANGED}
     * @param from the year that it was taken from, empty but for what is inherited
     */
    record Origin(String source, String known, String from) {

        /** The value's own origin, else that of what the value stands in. @param sources of all addresses that have one */
        static Origin of(String address, JsonNode sources) {
            String at = address;
            while (!at.isEmpty() && !sources.has(at)) {
                at = at.substring(0, at.lastIndexOf('/'));
            }
            JsonNode own = sources.path(at);
            return new Origin(
                    own.path("source").asString(""),
                    own.path("known").asString("NO"),
                    own.path("from").asString(""));
        }
    }

    /** The origins without the pages that tell them: what is shown at first sight. */
    public List<Origin> marks() {
        return origins.stream()
                .map(origin -> new Origin("", origin.known(), origin.from()))
                .distinct()
                .toList();
    }
}
