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
 * Finds the proposal that an event concerns, and summarizes the event. It looks for a member {@code proposal} or
 * {@code proposalId}, also in nested records, so that new events need no code.
 */
final class EventInspector {

    /** Ids of people, which are the same in all editions and must not be shown, and ids that a response has anyway. */
    private static final Set<String> EXCLUDED_MEMBERS =
            Set.of("id", "proposal", "proposalId", "person", "personId", "reviewer", "sender");

    private static final int MAX_DEPTH = 2;

    private EventInspector() {}

    static Optional<UUID> findProposal(Object event) {
        return switch (event) {
            case ProposalEvent e -> Optional.of(e.id());
            case RosterEvent e -> Optional.of(e.id());
            default -> findProposalMember(event, MAX_DEPTH);
        };
    }

    private static Optional<UUID> findProposalMember(Object value, int depth) {
        for (var component : components(value)) {
            if (component.getName().equals("proposal") || component.getName().equals("proposalId")) {
                if (readComponent(component, value).orElse("") instanceof UUID id) {
                    return Optional.of(id);
                }
            }
        }
        return depth == 0
                ? Optional.empty()
                : Arrays.stream(components(value))
                        .filter(component -> component.getType().isRecord())
                        .flatMap(component -> readComponent(component, value).stream())
                        .flatMap(member -> findProposalMember(member, depth - 1).stream())
                        .findFirst();
    }

    /** Returns the enums, numbers, times and ids of an event. Excludes texts, which may contain personal data. */
    static Map<String, Object> summarize(Object event) {
        var summary = new LinkedHashMap<String, Object>();
        addMembers(summary, event, MAX_DEPTH);
        return summary;
    }

    private static void addMembers(Map<String, Object> summary, Object value, int depth) {
        for (var component : components(value)) {
            var name = component.getName();
            var member = readComponent(component, value).orElse("");
            if (EXCLUDED_MEMBERS.contains(name) || summary.containsKey(name)) {
                continue;
            }
            switch (member) {
                case Enum<?> constant -> summary.put(name, constant.name());
                case Integer number -> summary.put(name, number);
                case Boolean flag -> summary.put(name, flag);
                case Instant at -> summary.put(name, at.toString());
                case UUID id -> summary.put(name, id.toString());
                case PersonalValue sealed -> {}
                case Record record when depth > 0 && !name.equals("owner") -> addMembers(summary, record, depth - 1);
                default -> {}
            }
        }
    }

    private static RecordComponent[] components(Object value) {
        return value.getClass().isRecord() ? value.getClass().getRecordComponents() : new RecordComponent[0];
    }

    private static Optional<Object> readComponent(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return Optional.ofNullable(accessor.invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + value.getClass() + " cannot be read", e);
        }
    }
}
