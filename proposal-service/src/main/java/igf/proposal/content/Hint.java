package igf.proposal.content;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Advice about a proposal. A hint never prevents anything.
 *
 * @param code stable code, part of the REST API
 * @param pointer RFC 6901 pointer into the proposal
 * @param detail in English
 * @param args values in the sentence, part of the REST API
 */
public record Hint(String code, String pointer, String detail, Map<String, Object> args) {

    /** In a stable order, since the ETag of a proposal depends on its text. */
    public Hint {
        args = Collections.unmodifiableMap(new TreeMap<>(args));
    }

    Hint(String code, String pointer, String detail) {
        this(code, pointer, detail, Map.of());
    }
}
