package igf.proposal.appeal;

import igf.platform.domain.Refusal;
import igf.proposal.proposal.Stage;
import java.time.Instant;
import java.util.Map;

final class AppealRefusal {

    private AppealRefusal() {}

    static Refusal nothingToAppeal(Stage stage) {
        return Refusal.conflict("NOTHING_TO_APPEAL", "Nobody can appeal against a proposal's being " + stage + ".");
    }

    static Refusal filedAlready() {
        return Refusal.conflict("APPEALED_ALREADY", "There is an appeal against this decision already.");
    }

    static Refusal tooLate(Instant until) {
        return Refusal.conflict(
                "APPEAL_TOO_LATE", "An appeal had to be here by " + until + ".", Map.of("until", until));
    }

    static Refusal answeredAlready(AppealState.Status status) {
        return Refusal.conflict("APPEAL_ANSWERED", "The appeal is " + status + " already.");
    }

    static Refusal noSuchOutcome() {
        return Refusal.rule(
                "OUTCOME_NOT_APPLICABLE",
                "/outcome",
                "An appeal leads to ACCEPTED or RESERVE, against a lapse also to ACCEPTED_WITH_CONDITIONS, or is DISMISSED.");
    }
}
