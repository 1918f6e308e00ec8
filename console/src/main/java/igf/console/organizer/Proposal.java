// Long: one record of all that the pages of a proposal show, read from one answer.
package igf.console.organizer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.form.Content;
import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import igf.console.service.Reply;
import igf.console.service.Trouble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A proposal as its organizers see it, without its form.
 *
 * @param number empty before submission
 * @param lines of a pasted page that are not assigned yet
 * @param session id; empty if there is none
 * @param written who gets mails about it
 */
public record Proposal(
        String id,
        String edition,
        String state,
        String number,
        String title,
        String etag,
        List<Person> people,
        List<Person> former,
        List<Point> points,
        List<Breach> breaches,
        List<String> lines,
        Receipt receipt,
        Screening screening,
        Decision decision,
        String session,
        List<MergedProposal> tookIn,
        MailRecipients written) {

    /**
     * A person in a role.
     *
     * @param at position on the roster
     * @param reason why they are no longer there, if so
     */
    record Person(
            int at,
            String id,
            String role,
            String name,
            String email,
            String affiliation,
            String stakeholderGroup,
            String region,
            String country,
            String gender,
            String attendance,
            String state,
            String reason) {

        static final Person NEW = new Person(-1, "", "", "", "", "", "", "", "", "", "", "LISTED", "");

        static Person of(int at, JsonNode json) {
            return new Person(
                    at,
                    string(json, "id"),
                    string(json, "role"),
                    string(json, "name"),
                    string(json, "email"),
                    string(json, "affiliation"),
                    string(json, "stakeholderGroup"),
                    string(json, "region"),
                    string(json, "country"),
                    string(json, "gender"),
                    string(json, "attendance"),
                    json.path("state").asString("LISTED"),
                    string(json, "reason"));
        }

        public boolean isInvited() {
            return !state.equals("LISTED");
        }

        boolean isExpected() {
            return !state.equals("DECLINED") && !state.equals("WITHDRAWN");
        }

        private boolean hasAnInvitation() {
            return !role.equals("ORGANIZER") && !email.isEmpty();
        }

        private boolean isAwaited() {
            return !role.equals("ORGANIZER") && isExpected() && !state.equals("CONFIRMED");
        }
    }

    /**
     * Something that is still missing or to be confirmed.
     *
     * @param args arguments of the sentence
     */
    public record Point(String code, String pointer, String detail, Map<String, String> args) {
        static Point of(JsonNode json) {
            return new Point(
                    string(json, "code"),
                    string(json, "pointer"),
                    string(json, "detail"),
                    Trouble.args(json.path("args")));
        }
    }

    /** A minimum of the edition that the roster does not meet. */
    record Breach(String rule, String detail) {}

    /** @param at ISO 8601, empty without a receipt */
    record Receipt(String at, String hash, String signature) {}

    /**
     * @param outcome empty before screening
     * @param failed in the secretariat's words
     */
    record Screening(String outcome, String at, List<String> failed) {}

    /**
     * @param outcome empty before a decision
     * @param appealUntil empty without an end
     */
    record Decision(
            String outcome,
            String at,
            String reason,
            List<String> reasons,
            String comments,
            String place,
            String dueAt,
            String appealUntil) {}

    public static Proposal of(Reply reply) {
        JsonNode json = reply.body();
        JsonNode receipt = json.path("receipt");
        JsonNode screening = json.path("screening");
        JsonNode decision = json.path("decision");
        Content content = Content.of(json);
        return new Proposal(
                string(json, "id"),
                string(json, "edition"),
                json.path("state").asString("DRAFT"),
                string(json, "number"),
                string(json, "title"),
                reply.etag(),
                people(json.path("roster")),
                people(json.path("formerRoster")),
                listOf(json, "openPoints", Point::of),
                listOf(json, "rosterBreaches", one -> new Breach(string(one, "rule"), string(one, "detail"))),
                texts(json.path("unassigned"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !content.has(line))
                        .toList(),
                new Receipt(
                        string(receipt, "submittedAt"), string(receipt, "contentHash"), string(receipt, "signature")),
                new Screening(
                        string(screening, "outcome"),
                        string(screening, "at"),
                        listOf(screening, "failed", one -> one.path("name").asString(string(one, "id")))),
                new Decision(
                        string(decision, "outcome"),
                        string(decision, "at"),
                        string(decision, "reason"),
                        listOf(decision, "reasons", one -> string(one, "text")),
                        string(decision, "comments"),
                        string(decision, "place"),
                        string(decision, "dueAt"),
                        string(decision, "appealUntil")),
                string(json, "sessionId"),
                listOf(json, "tookIn", MergedProposal::of),
                MailRecipients.of(json));
    }

    private static List<Person> people(JsonNode json) {
        List<JsonNode> all = json.valueStream().toList();
        return IntStream.range(0, all.size())
                .mapToObj(at -> Person.of(at, all.get(at)))
                .toList();
    }

    private static Stream<String> texts(JsonNode json) {
        return json.valueStream().map(one -> one.asString(""));
    }

    /** Returns the proposal with what it lacks for submission, unless the same place has a message already. */
    public Proposal lacking(SubmissionCheck lacks) {
        Stream<Point> more = lacks.items().stream()
                .filter(lack -> points.stream()
                        .noneMatch(point -> place(point.pointer()).equals(place(lack.pointer()))))
                .map(lack -> new Point("", lack.pointer(), lack.detail(), Map.of()));
        return new Proposal(
                id,
                edition,
                state,
                number,
                title,
                etag,
                people,
                former,
                Stream.concat(points.stream(), more).toList(),
                breaches,
                lines,
                receipt,
                screening,
                decision,
                session,
                tookIn,
                written);
    }

    /** Returns the form's field: for people each member, otherwise the member as a whole. */
    private static String place(String pointer) {
        return pointer.startsWith("/roster") ? pointer : pointer.replaceFirst("(?<=.)/.*", "");
    }

    /** Returns the entries without a known attendance. */
    public List<String> unsaid() {
        return people.stream()
                .filter(one -> one.attendance().isEmpty() && one.isExpected())
                .map(Person::id)
                .toList();
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isAccepted() {
        return state.startsWith("ACCEPTED");
    }

    /** Whether its text can be changed while the call is open. */
    public boolean isChangeable() {
        return isDraft() || state.equals("SUBMITTED") || isAccepted();
    }

    public boolean isWithdrawable() {
        return !isDraft()
                && !List.of("WITHDRAWN", "SCREENED_OUT", "DECLINED", "LAPSED", "MERGED")
                        .contains(state);
    }

    public boolean isAppealable() {
        return state.equals("DECLINED") || state.equals("LAPSED");
    }

    /** Whether people of a merged proposal are not on the roster yet. */
    public boolean isOfferedPeople() {
        return tookIn.stream().flatMap(one -> one.people().stream()).anyMatch(person -> !person.isTaken());
    }

    /** Counts the people who get their first mail at submission. */
    public long toInvite() {
        return people.stream()
                .filter(one -> one.hasAnInvitation() && !one.isInvited())
                .count();
    }

    /** Counts the mails at submission, beside the receipt. */
    public Map<String, Long> invitations() {
        return Map.of("invitation", toInvite());
    }

    /** Counts the mails of a withdrawal. */
    public MailCounts withdrawal() {
        return written.toAll("withdrawn");
    }

    /** Counts the people who are invited by mail after submission. */
    public long invitees() {
        return people.stream().filter(Person::hasAnInvitation).count();
    }

    /** Counts the people who have not confirmed and still can. */
    public long awaited() {
        return people.stream().filter(Person::isAwaited).count();
    }
}
