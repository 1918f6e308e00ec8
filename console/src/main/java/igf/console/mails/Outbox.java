package igf.console.mails;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A page of mails, with how many there are.
 *
 * @param wanted what is shown
 * @param states how many mails are in each state of which there are any, and in the one that is shown
 * @param kinds how many there are of each kind in the state that is shown
 * @param count of all that are shown, on this page and the next ones
 * @param next address of the next page, empty at the end
 * @param setAside events whose mails got stuck after an error, in all editions
 * @param held whether no mail of any edition leaves, since a restore
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

    /** An event that could not be handled. */
    record Stuck(String id, String cause) {}

    /** @param name a state or a kind @param address of the page that shows them */
    record Count(String name, long count, String address, boolean current) {}

    /** A mail without its text. @param reason why it could not be sent or was discarded, empty of others */
    record Row(
            String id,
            String state,
            String to,
            String subject,
            String cause,
            String kind,
            String writtenAt,
            String reason) {

        static Row of(JsonNode json) {
            return new Row(
                    json.path("id").asString(""),
                    json.path("state").asString(""),
                    json.path("to").asString(""),
                    json.path("subject").asString(""),
                    MailCause.of(json.path("cause").asString("")),
                    json.path("kind").asString(""),
                    json.path("writtenAt").asString(""),
                    json.path("reason").asString(""));
        }
    }

    /** How many mails are in the state that is shown, of all kinds and proposals. */
    public long inState() {
        return states.stream().filter(Count::current).mapToLong(Count::count).sum();
    }

    /** Counts what one press sends, by kind. */
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

    /** Those that are shown in full, whose number is known by counting them here. */
    public boolean isWhole() {
        return next.isEmpty() && wanted.cursor().isEmpty();
    }
}
