package igf.proposal.appeal;

import igf.api.proposal.Stage;
import igf.platform.domain.Refusal;
import java.time.Instant;
import java.util.Map;

final class AppealRefusal {

    private AppealRefusal() {}

    static Refusal notAppealable(Stage stage) {
        return Refusal.conflict("NOTHING_TO_APPEAL", "A proposal that is " + stage + " cannot be appealed against.");
    }

    static Refusal alreadyFiled() {
        return Refusal.conflict("APPEALED_ALREADY", "This decision has an appeal already.");
    }

    static Refusal tooLate(Instant until) {
        return Refusal.conflict(
                "APPEAL_TOO_LATE", "The time for appeals ended at " + until + ".", Map.of("until", until));
    }

    static Refusal alreadyAnswered(AppealState.Status status) {
        return Refusal.conflict("APPEAL_ANSWERED", "The appeal is " + status + " already.");
    }

    static Refusal outcomeNotApplicable() {
        return Refusal.rule(
                "OUTCOME_NOT_APPLICABLE",
                "/outcome",
                "Give ACCEPTED, RESERVE or DISMISSED; after a lapse also ACCEPTED_WITH_CONDITIONS.");
    }
}
