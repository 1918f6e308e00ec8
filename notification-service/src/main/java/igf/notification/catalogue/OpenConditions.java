package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of an acceptance that are not met yet. The mail about more time for one condition lists the others
 * too, because it withdraws unsent mails that listed them all.
 */
final class OpenConditions {

    private static final String CONDITION = "condition";
    private static final String DUE = "dueAt";

    private final Map<String, Object> due = new LinkedHashMap<>();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    private OpenConditions() {}

    /** @param before all earlier events about the same proposal */
    static OpenConditions after(List<PublishedEvent> before) {
        var open = new OpenConditions();
        before.forEach(open::apply);
        return open;
    }

    private void apply(PublishedEvent event) {
        var data = new EventMembers(event.data());
        var condition = String.valueOf(data.text(CONDITION));
        switch (event.type()) {
            case "igf.proposal.accepted.v1" -> {
                due.clear();
                notes.clear();
                if (event.data().get("conditions") instanceof List<?> all && data.text(DUE) != null) {
                    all.forEach(text -> due.put(String.valueOf(text), String.valueOf(data.text(DUE))));
                }
            }
            case "igf.proposal.condition-judged.v1" -> {
                notes.putAll(byCondition(condition, data.select("note")));
                if ("true".equals(data.text("met"))) {
                    due.remove(condition);
                }
            }
            case "igf.proposal.condition-extended.v1" -> due.putAll(byCondition(condition, data.select(DUE)));
            default -> {}
        }
    }

    private static Map<String, Object> byCondition(String condition, Map<String, Object> value) {
        return value.isEmpty()
                ? Map.of()
                : Map.of(condition, value.values().iterator().next());
    }

    /** Returns the note of the condition's last judgement, and the other open conditions with their deadlines. */
    Map<String, Object> valuesWithout(String condition) {
        var values = new LinkedHashMap<String, Object>();
        if (notes.containsKey(condition)) {
            values.put("note", notes.getOrDefault(condition, ""));
        }
        values.put(
                "others",
                due.entrySet().stream()
                        .filter(other -> !other.getKey().equals(condition))
                        .map(other -> Map.of(CONDITION, other.getKey(), DUE, other.getValue()))
                        .toList());
        return values;
    }
}
