package igf.packaging;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a copy of a valid document with one error. */
final class Planted {

    private Planted() {}

    /** @param value JSON to insert, or {@code -} to remove the value */
    static JsonNode in(JsonNode good, String pointer, String value) {
        var bad = good.deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = bad.at(at.head());
        var last = at.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), Files.JSON.readTree(value));
        } else if (!(parent instanceof ObjectNode object)) {
            throw new IllegalArgumentException("Nothing there: " + pointer);
        } else if (value.equals("-")) {
            if (object.remove(last) == null) {
                throw new IllegalArgumentException("Nothing there: " + pointer);
            }
        } else {
            object.set(last, Files.JSON.readTree(value));
        }
        return bad;
    }
}
