package igf.proposal.proposal;

import igf.api.proposal.Stage;
import igf.platform.domain.Refusal;
import igf.proposal.admission.SubmissionRules;
import java.time.Instant;
import java.util.Map;

/** The refusals of a proposal's commands. {@link SubmissionRules} has those of a submission. */
public final class ProposalRefusal {

    private ProposalRefusal() {}

    static Refusal stage(String action, Stage stage) {
        return Refusal.conflict(
                "WRONG_STATE", "A proposal that is " + stage + " cannot be " + action + ".", Map.of("state", stage));
    }

    static Refusal submittedBefore(Stage stage) {
        return Refusal.conflict(
                "WRONG_STATE", "Only a draft that was never submitted can be deleted.", Map.of("state", stage));
    }

    /** @param what a noun phrase, such as "decision that could be undone" */
    static Refusal stageLacks(String what, Stage stage) {
        return Refusal.conflict(
                "WRONG_STATE", "A proposal that is " + stage + " has no " + what + ".", Map.of("state", stage));
    }

    static Refusal callNotOpen(Instant from) {
        return Refusal.conflict("CALL_NOT_OPEN", "The call opens at " + from + ".", Map.of("opensAt", from));
    }

    public static Refusal callClosed(Instant until) {
        return Refusal.conflict("CALL_CLOSED", "The call closed at " + until + ".", Map.of("closedAt", until));
    }

    public static Refusal unknownSubtheme(String pointer, String given) {
        return Refusal.rule(
                "SUBTHEME_UNKNOWN",
                pointer,
                "\"" + given
                        + "\" is not a subtheme of the edition; GET /editions/{edition} lists them in rules.subthemes.",
                Map.of("given", given));
    }

    static Refusal nothingToAnnounce() {
        return Refusal.conflict("NOTHING_TO_ANNOUNCE", "No decision on this proposal waits for its announcement.");
    }

    static Refusal noPlaceKept() {
        return Refusal.conflict("NO_PLACE_KEPT", "No place is kept for this proposal.");
    }

    static Refusal callStillOpen(Instant until) {
        return Refusal.conflict(
                "CALL_STILL_OPEN",
                "By the rules of the edition, this is possible only after " + until + ".",
                Map.of("closesAt", until));
    }

    static Refusal noSuchEntry() {
        return Refusal.notFound("There is no such entry on the roster.");
    }

    static Refusal replacedByThemselves() {
        return Refusal.rule("REPLACED_BY_THEMSELVES", "/email", "Name another person.");
    }

    public static Refusal noConditions() {
        return Refusal.rule("CONDITIONS_REQUIRED", "/conditions", "Say what must still be done.");
    }

    public static Refusal needlessConditions() {
        return Refusal.rule(
                "CONDITIONS_NOT_APPLICABLE", "/conditions", "Only ACCEPTED_WITH_CONDITIONS has conditions.");
    }

    public static Refusal dueInThePast(Instant now) {
        return Refusal.rule("DUE_IN_THE_PAST", "/dueAt", "Give a time after " + now + ".", Map.of("after", now));
    }

    public static Refusal unknownReason(int index) {
        return Refusal.rule("REASON_UNKNOWN", "/reasons/" + index, "Choose from the edition's reasons.");
    }

    public static Refusal needlessPlace() {
        return Refusal.rule("PLACE_NOT_APPLICABLE", "/place", "Only RESERVE has a place.");
    }

    public static Refusal sessionBegun(Instant start) {
        return Refusal.conflict(
                "SESSION_BEGUN",
                "The session began at " + start + ", so the proposal cannot be merged, and only the secretariat can"
                        + " withdraw it, with a reason.",
                Map.of("startsAt", start));
    }

    public static Refusal reasonRequired() {
        return Refusal.rule("REASON_REQUIRED", "/reason", "The session has begun; give a reason for cancelling it.");
    }

    static Refusal mergedIntoItself() {
        return Refusal.rule("MERGED_INTO_ITSELF", "/into", "Name another proposal.");
    }
}
