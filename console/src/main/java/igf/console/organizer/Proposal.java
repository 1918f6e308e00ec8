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
 * A proposal as its organizers see it, without the content of its form.
 *
 * @param number empty before submission
 * @param unassigned lines of a pasted page that were assigned to no field
 * @param receipt null before submission
 * @param screening null before screening
 * @param decision null before a decision
 * @param sessionId empty if there is no session
 * @param tookIn proposals that were merged into this one
 * @param written numbers of people who get mails about it
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
     * @param reason reason why the person is no longer on the roster; empty otherwise
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

    /**
     * Returns the open points together with what is missing for submission. A field with an open point is not listed
     * twice.
     */
    public List<OpenPoint> openPoints(SubmissionCheck submissionCheck) {
        Stream<OpenPoint> missingPoints = submissionCheck.items().stream()
                .filter(missing -> openPoints.stream()
                        .noneMatch(point -> fieldPointer(point.pointer()).equals(fieldPointer(missing.pointer()))))
                .map(missing -> new OpenPoint("", missing.pointer(), missing.detail(), Map.of()));
        return Stream.concat(openPoints.stream(), missingPoints).toList();
    }

    /** Returns the unassigned lines of a pasted page that are not part of the content. */
    public List<String> lines(Content content) {
        return unassigned.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !content.containsLine(line))
                .toList();
    }

    /**
     * Returns the number of people who count towards a minimum of the edition, as {@code given}, and the minimum, as
     * {@code least}.
     */
    Map<String, String> counts(RosterBreach breach, EditionFormRules rules) {
        String code = breach.rule().replace("_BELOW_MINIMUM", "");
        boolean onsite = code.startsWith("ONSITE_");
        String role = code.replaceFirst("^ONSITE_", "").replaceFirst("S$", "");
        long count = roster.stream()
                .filter(person -> person.role().equals(role) && person.isExpected())
                .filter(person -> !onsite || person.attendance().equals("ONSITE"))
                .count();
        return Map.of("given", String.valueOf(count), "least", rules.minimum(code));
    }

    /** Returns the pointer of the form's field: roster pointers stay as they are, all others are cut to the field. */
    private static String fieldPointer(String pointer) {
        return pointer.startsWith("/roster") ? pointer : pointer.replaceFirst("(?<=.)/.*", "");
    }

    public List<String> names() {
        return roster.stream().map(Person::name).toList();
    }

    /** Returns the ids of roster entries without a known attendance. */
    public List<String> unsaid() {
        return roster.stream()
                .filter(person -> person.attendance().isEmpty() && person.isExpected())
                .map(Person::id)
                .toList();
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isNeverSubmitted() {
        return isDraft() && number.isEmpty();
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

    /** Whether people of a merged proposal can still be added to the roster. */
    public boolean isOfferedPeople() {
        return tookIn.stream().flatMap(merged -> merged.people().stream()).anyMatch(person -> person.takenAs() == null);
    }

    /** Counts the people who are invited by mail at submission. */
    public long toInvite() {
        return roster.stream()
                .filter(person -> person.getsInvitation() && !person.isInvited())
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

    /** Counts the people on the roster who are invited by mail. */
    public long invitees() {
        return roster.stream().filter(Person::getsInvitation).count();
    }

    /** Counts the people who have not confirmed and still can confirm. */
    public long awaited() {
        return roster.stream().filter(Person::isAwaited).count();
    }
}
