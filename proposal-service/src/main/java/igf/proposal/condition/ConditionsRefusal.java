package igf.proposal.condition;

import igf.platform.domain.Refusal;
import java.time.Instant;

final class ConditionsRefusal {

    private ConditionsRefusal() {}

    static Refusal noSuchCondition() {
        return Refusal.notFound("There is no such condition.");
    }

    static Refusal notOpen(ConditionsState.Status status) {
        return Refusal.conflict("CONDITIONS_OVER", "The conditions are " + status + " already.");
    }

    static Refusal tooLate(Instant due) {
        return Refusal.conflict("TOO_LATE", "The time for evidence ended at " + due + ".");
    }

    static Refusal noDeadline() {
        return Refusal.conflict("NO_DEADLINE", "This condition has no deadline that could be extended.");
    }

    static Refusal notLater(Instant due) {
        return Refusal.rule("NOT_LATER", "/dueAt", "Give a time after " + due + ".");
    }

    static Refusal alreadyMet() {
        return Refusal.conflict("CONDITION_MET", "This condition was found met.");
    }
}
