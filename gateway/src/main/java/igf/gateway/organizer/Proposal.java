// Long: one record of all that the pages of a proposal show, read from one answer.
package igf.gateway.organizer;

import igf.gateway.form.Content;
import igf.gateway.page.Mails;
import igf.gateway.page.Written;
import igf.gateway.service.Reply;
import igf.gateway.service.Trouble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A proposal as its organizers see it, but for what its form asks.
 *
 * @param number empty before it was submitted
 * @param lines of a pasted page that have found no place yet
 * @param session id, empty where none came of it
 * @param written to whom mails about it go
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
        List<TookIn> tookIn,
        Written written) {

    /**
     * Somebody in one role.
     *
     * @param at place on the roster
     * @param reason why they are there no longer, if so
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
                    json.path("id").asString(""),
                    json.path("role").asString(""),
                    json.path("name").asString(""),
                    json.path("email").asString(""),
                    json.path("affiliation").asString(""),
                    json.path("stakeholderGroup").asString(""),
                    json.path("region").asString(""),
                    json.path("country").asString(""),
                    json.path("gender").asString(""),
                    json.path("attendance").asString(""),
                    json.path("state").asString("LISTED"),
                    json.path("reason").asString(""));
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

    /** Something still to be added or confirmed. @param args what the sentence is made of */
    public record Point(String code, String pointer, String detail, Map<String, String> args) {
        static Point of(JsonNode json) {
            return new Point(
                    json.path("code").asString(""),
                    json.path("pointer").asString(""),
                    json.path("detail").asString(""),
                    Trouble.args(json.path("args")));
        }
    }

    /** What the roster lacks of the edition's minimum. */
    record Breach(String rule, String detail) {}

    /** @param at ISO 8601, empty where there is no receipt */
    record Receipt(String at, String hash, String signature) {}

    /** @param outcome empty where it was not screened; {@code failed} in the secretariat's words */
    record Screening(String outcome, String at, List<String> failed) {}

    /** @param outcome empty where nothing was decided; {@code appealUntil} empty where there is no end */
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
                json.path("id").asString(""),
                json.path("edition").asString(""),
                json.path("state").asString("DRAFT"),
                json.path("number").asString(""),
                json.path("title").asString(""),
                reply.etag(),
                people(json.path("roster")),
                people(json.path("formerRoster")),
                json.path("openPoints").valueStream().map(Point::of).toList(),
                json.path("rosterBreaches")
                        .valueStream()
                        .map(one -> new Breach(
                                one.path("rule").asString(""),
                                one.path("detail").asString("")))
                        .toList(),
                texts(json.path("unassigned"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !content.has(line))
                        .toList(),
                new Receipt(
                        receipt.path("submittedAt").asString(""),
                        receipt.path("contentHash").asString(""),
                        receipt.path("signature").asString("")),
                new Screening(
                        screening.path("outcome").asString(""),
                        screening.path("at").asString(""),
                        screening
                                .path("failed")
                                .valueStream()
                                .map(one ->
                                        one.path("name").asString(one.path("id").asString("")))
                                .toList()),
                new Decision(
                        decision.path("outcome").asString(""),
                        decision.path("at").asString(""),
                        decision.path("reason").asString(""),
                        decision.path("reasons")
                                .valueStream()
                                .map(one -> one.path("text").asString(""))
                                .toList(),
                        decision.path("comments").asString(""),
                        decision.path("place").asString(""),
                        decision.path("dueAt").asString(""),
                        decision.path("appealUntil").asString("")),
                json.path("sessionId").asString(""),
                json.path("tookIn").valueStream().map(TookIn::of).toList(),
                Written.of(json));
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

    /** This, with what it lacks of a submission where nothing is said of the same place already. */
    public Proposal lacking(Lacks lacks) {
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

    /** The field of the form: of people each member of each, else the member as a whole. */
    private static String place(String pointer) {
        return pointer.startsWith("/roster") ? pointer : pointer.replaceFirst("(?<=.)/.*", "");
    }

    /** Entries of whom nobody has said yet how they take part. */
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

    /** Whether somebody of a merged proposal is not on the roster yet. */
    public boolean isOfferedPeople() {
        return tookIn.stream().flatMap(one -> one.people().stream()).anyMatch(person -> !person.isTaken());
    }

    /** How many wait for no mail yet but will get one when it is submitted. */
    public long toInvite() {
        return people.stream()
                .filter(one -> one.hasAnInvitation() && !one.isInvited())
                .count();
    }

    /** The mails that go when it is submitted. */
    public Mails submission() {
        return Mails.of("invitation", toInvite()).and(written.toOrganizers("receipt"));
    }

    /** What withdrawing it sends. */
    public Mails withdrawal() {
        return written.toAll("withdrawn");
    }

    /** How many are invited by mail once it is submitted. */
    public long invitees() {
        return people.stream().filter(Person::hasAnInvitation).count();
    }

    /** How many have not confirmed yet and may still do so. */
    public long awaited() {
        return people.stream().filter(Person::isAwaited).count();
    }
}
