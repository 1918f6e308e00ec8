package igf.console.mails;

import igf.api.message.MailGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of mails with counts.
 *
 * @param filter the current selection
 * @param states number of mails in each state that has any, and in the selected one
 * @param kinds number of mails of each kind in the selected state
 * @param count of all selected mails, on all pages
 * @param next address of the next page; empty at the end
 * @param setAside number of events of all editions whose mails could not be written or queued
 * @param held whether all mails are held since a restore
 */
record Outbox(
        MailFilter filter,
        List<Count> states,
        List<Count> kinds,
        long count,
        List<Row> rows,
        String next,
        long setAside,
        boolean held) {

    /**
     * An event that could not be processed.
     *
     * @param where component that failed
     */
    record FailedEvent(String id, String where, String cause) {}

    /**
     * @param name a state or a kind
     * @param group of a kind; empty for a state
     * @param address of the page that shows them
     */
    record Count(String name, String group, long count, String address, boolean current) {}

    /**
     * A mail without its text.
     *
     * @param reason why it failed or was discarded; otherwise empty
     * @param edition its edition; empty if it concerns none
     */
    record Row(
            String id,
            String state,
            String to,
            String subject,
            String cause,
            String kind,
            String writtenAt,
            String reason,
            String edition) {

        Row {
            cause = MailCause.of(cause);
        }
    }

    /** Returns the number of mails in the selected state, of all kinds and proposals. */
    public long inState() {
        return states.stream().filter(Count::current).mapToLong(Count::count).sum();
    }

    /** Returns the number of mails that could not be sent. */
    public long failed() {
        return states.stream()
                .filter(state -> state.name().equals("FAILED"))
                .mapToLong(Count::count)
                .sum();
    }

    /** Returns the kinds by group, in the order of the groups. */
    public Map<String, List<Count>> kindsByGroup() {
        Map<String, List<Count>> groups = new LinkedHashMap<>();
        for (MailGroup group : MailGroup.values()) {
            groups.put(group.name(), new ArrayList<>());
        }
        kinds.forEach(kind ->
                groups.computeIfAbsent(kind.group(), _ -> new ArrayList<>()).add(kind));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** Returns by kind the number of mails that the button for all selected mails sends. */
    public List<Count> sending() {
        if (filter.number().isEmpty()) {
            return filter.kind().isEmpty()
                    ? kinds
                    : kinds.stream().filter(Count::current).toList();
        }
        return rows.stream()
                .collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Count(kind.getKey(), "", kind.getValue(), "", false))
                .toList();
    }

    /** Whether the page shows all selected mails. */
    public boolean isWhole() {
        return next.isEmpty() && filter.cursor().isEmpty();
    }
}
