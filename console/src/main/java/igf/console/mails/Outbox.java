package igf.console.mails;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of mails with counts.
 *
 * @param wanted the selection
 * @param states number of mails in each state that has any, and in the selected one
 * @param kinds number of mails of each kind in the selected state
 * @param count of all selected mails, on all pages
 * @param next address of the next page; empty at the end
 * @param setAside events whose mails failed with an error, in all editions
 * @param held whether all mails are held since a restore
 */
record Outbox(
        MailFilter wanted,
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
     * @param address of the page that shows them
     */
    record Count(String name, long count, String address, boolean current) {}

    /**
     * A mail without its text.
     *
     * @param reason why it failed or was discarded; otherwise empty
     */
    record Row(
            String id,
            String state,
            String to,
            String subject,
            String cause,
            String kind,
            String writtenAt,
            String reason) {

        Row {
            cause = MailCause.of(cause);
        }
    }

    /** Returns the number of mails in the selected state, of all kinds and proposals. */
    public long inState() {
        return states.stream().filter(Count::current).mapToLong(Count::count).sum();
    }

    /** Counts by kind the mails that one button sends. */
    public List<Count> sending() {
        if (wanted.number().isEmpty()) {
            return wanted.kind().isEmpty()
                    ? kinds
                    : kinds.stream().filter(Count::current).toList();
        }
        return rows.stream()
                .collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Count(kind.getKey(), kind.getValue(), "", false))
                .toList();
    }

    /** Counts the shown mails if the page has all of them. */
    public boolean isWhole() {
        return next.isEmpty() && wanted.cursor().isEmpty();
    }
}
