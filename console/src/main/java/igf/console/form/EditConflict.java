package igf.console.form;

import java.util.List;
import java.util.Map;

/**
 * A field that both the viewer and somebody else have changed.
 *
 * @param field the radio buttons are named {@code keep.} and this
 * @param label key of its message
 */
public record EditConflict(String field, String label, String yours, String theirs) {

    static List<EditConflict> of(Map<ProposalField, List<String>> theirs, Content yours) {
        return theirs.entrySet().stream()
                .map(one -> new EditConflict(
                        one.getKey().id(),
                        "field." + one.getKey().id(),
                        String.join("\n", yours.of(one.getKey())),
                        String.join("\n", one.getValue())))
                .toList();
    }
}
