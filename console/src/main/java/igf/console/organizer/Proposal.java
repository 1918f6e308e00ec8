package igf.console.organizer;

import igf.api.proposal.OpenPoint;
import igf.api.proposal.ProposalShown;
import igf.api.receipt.ReceiptShown;
import igf.api.roster.RosterBreach;
import igf.api.screening.FailedCriterion;
import igf.console.form.Content;
import igf.console.page.MailCounts;
import igf.console.page.MailRecipients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its organizers see it, without its form.
 *
 * @param number empty before submission
 * @param unassigned lines of a pasted page
 * @param receipt null before submission
 * @param screening null before screening
 * @param decision null before a decision
 * @param sessionId empty if there is none
 * @param written who gets mails about it
 */
public record Proposal(
        String id,
        String edition,
        String state,
        String number,
        String title,
        List<Person> roster,
        List<Person> formerRoster,
        List<OpenPoint> openPoints,
        List<RosterBreach> rosterBreaches,
        List<String> unassigned,
        @Nullable ReceiptShown receipt,
        @Nullable Screening screening,
        ProposalShown.@Nullable Decision decision,
        String sessionId,
        List<ProposalShown.TookIn> tookIn,
        MailRecipients written) {

    public Proposal {
        written = Objects.requireNonNullElse(written, MailRecipients.NONE);
    }

    /**
     * A person in a role.
     *
     * @param reason why they are no longer there, if so
     */
    record Person(
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

        Person {
            state = state.isEmpty() ? "LISTED" : state;
        }

        static final Person NEW = new Person("", "", "", "", "", "", "", "", "", "", "LISTED", "");

        public boolean isInvited() {
            return !state.equals("LISTED");
        }

        boolean isExpected() {
            return !state.equals("DECLINED") && !state.equals("WITHDRAWN");
        }

        private boolean getsInvitation() {
            return !role.equals("ORGANIZER") && !email.isEmpty();
        }

        private boolean isAwaited() {
            return !role.equals("ORGANIZER") && isExpected() && !state.equals("CONFIRMED");
        }
    }

    record Screening(List<FailedCriterion> failed) {}

    /** Returns the open points and what the proposal lacks for submission, unless the same place has a message already. */
    public List<OpenPoint> openPoints(SubmissionCheck lacks) {
        Stream<OpenPoint> more = lacks.items().stream()
                .filter(lack -> openPoints.stream()
                        .noneMatch(point -> fieldPointer(point.pointer()).equals(fieldPointer(lack.pointer()))))
                .map(lack -> new OpenPoint("", lack.pointer(), lack.detail(), Map.of()));
        return Stream.concat(openPoints.stream(), more).toList();
    }

    /** Returns the lines of a pasted page that are not part of the content. */
    public List<String> lines(Content content) {
        return unassigned.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !content.containsLine(line))
                .toList();
    }

    /** Returns the number of people that a minimum of the edition counts, and that minimum. */
    Map<String, String> counts(RosterBreach breach, EditionFormRules year) {
        String counted = breach.rule().replace("_BELOW_MINIMUM", "");
        boolean onsite = counted.startsWith("ONSITE_");
        String role = counted.replaceFirst("^ONSITE_", "").replaceFirst("S$", "");
        long given = roster.stream()
                .filter(one -> one.role().equals(role) && one.isExpected())
                .filter(one -> !onsite || one.attendance().equals("ONSITE"))
                .count();
        return Map.of("given", String.valueOf(given), "least", year.minimum(counted));
    }

    /** Returns the form's field: for people each member, otherwise the member as a whole. */
    private static String fieldPointer(String pointer) {
        return pointer.startsWith("/roster") ? pointer : pointer.replaceFirst("(?<=.)/.*", "");
    }

    public List<String> names() {
        return roster.stream().map(Person::name).toList();
    }

    /** Returns the entries without a known attendance. */
    public List<String> unsaid() {
        return roster.stream()
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
        return tookIn.stream().flatMap(one -> one.people().stream()).anyMatch(person -> person.takenAs() == null);
    }

    /** Counts the people who get their first mail at submission. */
    public long toInvite() {
        return roster.stream()
                .filter(one -> one.getsInvitation() && !one.isInvited())
                .count();
    }

    /** Counts the mails of a submission. */
    public MailCounts submission() {
        return MailCounts.of("invitation", toInvite()).plus(written.toOrganizers("receipt"));
    }

    /** Counts the mails of a withdrawal. */
    public MailCounts withdrawal() {
        return written.toAll("withdrawn");
    }

    /** Counts the people who are invited by mail after submission. */
    public long invitees() {
        return roster.stream().filter(Person::getsInvitation).count();
    }

    /** Counts the people who have not confirmed and still can. */
    public long awaited() {
        return roster.stream().filter(Person::isAwaited).count();
    }
}
