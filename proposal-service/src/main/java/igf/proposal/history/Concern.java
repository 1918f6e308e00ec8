package igf.proposal.history;

import igf.platform.domain.PersonalValue;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the proposal that an event concerns, and summarizes the event. Works for future events too: it looks for a
 * member {@code proposal}, also in nested records.
 */
final class Concern {

    /** Ids of people are the same in all editions and must not be shown. */
    private static final Set<String> LEFT_OUT =
            Set.of("id", "proposal", "proposalId", "person", "personId", "reviewer");

    private static final int DEPTH = 2;

    private Concern() {}

    static Optional<UUID> of(Object event) {
        return switch (event) {
            case ProposalEvent e -> Optional.of(e.id());
            case RosterEvent e -> Optional.of(e.id());
            default -> named(event, DEPTH);
        };
    }

    private static Optional<UUID> named(Object value, int depth) {
        for (var component : components(value)) {
            if (component.getName().equals("proposal") || component.getName().equals("proposalId")) {
                if (read(component, value).orElse("") instanceof UUID id) {
                    return Optional.of(id);
                }
            }
        }
        return depth == 0
                ? Optional.empty()
                : Arrays.stream(components(value))
                        .filter(component -> component.getType().isRecord())
                        .flatMap(component -> read(component, value).stream())
                        .flatMap(member -> named(member, depth - 1).stream())
                        .findFirst();
    }

    /** Returns the enums, numbers, times and ids of an event. Excludes texts, which may contain personal data. */
    static Map<String, Object> summary(Object event) {
        var summary = new LinkedHashMap<String, Object>();
        add(summary, event, DEPTH);
        return summary;
    }

    private static void add(Map<String, Object> summary, Object value, int depth) {
        for (var component : components(value)) {
            var name = component.getName();
            var member = read(component, value).orElse("");
            if (LEFT_OUT.contains(name) || summary.containsKey(name)) {
                continue;
            }
            switch (member) {
                case Enum<?> choice -> summary.put(name, choice.name());
                case Integer number -> summary.put(name, number);
                case Boolean yes -> summary.put(name, yes);
                case Instant at -> summary.put(name, at.toString());
                case UUID id -> summary.put(name, id.toString());
                case PersonalValue sealed -> {}
                case Record record when depth > 0 && !name.equals("owner") -> add(summary, record, depth - 1);
                default -> {}
            }
        }
    }

    private static RecordComponent[] components(Object value) {
        return value.getClass().isRecord() ? value.getClass().getRecordComponents() : new RecordComponent[0];
    }

    private static Optional<Object> read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return Optional.ofNullable(accessor.invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that cannot be read: " + value.getClass(), e);
        }
    }
}
