package igf.console.mails;

import igf.console.list.ListView;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of mails with counts.
 *
 * @param filter the current selection
 * @param states number of mails in each state that has any, and in the selected one
 * @param kinds number of mails of each kind in the selected state
 * @param count of all selected mails, on all pages; 0 if it is unknown
 * @param chosen mails of the page that the user ticked
 * @param delayed number of mails of the edition whose last attempt failed and that the service will try again
 * @param setAside number of events of all editions whose mails could not be written or queued
 * @param held whether all mails are held since a restore
 */
record Outbox(
        MailFilter filter,
        List<Count> states,
        List<Count> kinds,
        long count,
        ListView<Row> list,
        List<Row> chosen,
        long delayed,
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
     * @param address of the page that shows them; empty for a kind
     */
    record Count(String name, String group, long count, String address, boolean current) {}

    /**
     * A mail without its text.
     *
     * @param reason why it failed, waits for another attempt or was discarded; otherwise empty
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

    /** Returns the number of mails that could not be sent. */
    public long failed() {
        return states.stream()
                .filter(state -> state.name().equals("FAILED"))
                .mapToLong(Count::count)
                .sum();
    }

    /** Returns what the secretariat can do with mails in the selected state. */
    public List<String> actions() {
        return switch (filter.state()) {
            case "HELD" -> List.of("release", "discard");
            case "FAILED" -> List.of("retry", "discard");
            case "QUEUED" -> List.of("discard");
            default -> List.of();
        };
    }

    /** Returns the number of mails that an action concerns: the ticked ones, otherwise all selected. */
    public long expected() {
        return chosen.isEmpty() ? count : chosen.size();
    }

    /** Returns the ids of the mails that an action concerns; none if it concerns all of a state or kind. */
    public List<String> ids() {
        return acting().stream().map(Row::id).toList();
    }

    /** Returns by kind the number of mails that an action concerns. */
    public List<Count> sending() {
        if (chosen.isEmpty() && filter.number().isEmpty()) {
            return filter.kind().isEmpty()
                    ? kinds
                    : kinds.stream().filter(Count::current).toList();
        }
        return acting().stream()
                .collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Count(kind.getKey(), "", kind.getValue(), "", false))
                .toList();
    }

    private List<Row> acting() {
        return !chosen.isEmpty() ? chosen : filter.number().isEmpty() ? List.of() : list.rows();
    }

    /** Whether the list has reasons. */
    public boolean hasReasons() {
        return list.rows().stream().anyMatch(row -> !row.reason().isEmpty());
    }
}
