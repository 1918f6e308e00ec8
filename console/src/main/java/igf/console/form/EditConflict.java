package igf.console.form;

import java.util.List;
import java.util.Map;

/**
 * A field that both the viewer and another user have changed.
 *
 * @param field name of the field; its radio buttons are named {@code keep.} and this name
 * @param label key of its message
 */
public record EditConflict(String field, String label, String yours, String theirs) {

    static List<EditConflict> of(Map<ProposalField, List<String>> theirs, Content yours) {
        return theirs.entrySet().stream()
                .map(entry -> new EditConflict(
                        entry.getKey().id(),
                        "field." + entry.getKey().id(),
                        String.join("\n", yours.of(entry.getKey())),
                        String.join("\n", entry.getValue())))
                .toList();
    }
}
