package igf.proposal.batch;

import igf.platform.domain.Refusal;

final class BatchRefusal {

    private BatchRefusal() {}

    static Refusal status(String what, BatchState.Status status) {
        return Refusal.conflict("WRONG_STATE", "A batch that is " + status + " cannot be " + what + ".");
    }

    static Refusal empty() {
        return Refusal.rule("ENTRIES_REQUIRED", "/entries", "Give at least one decision.");
    }

    static Refusal noSuchEntry() {
        return Refusal.notFound("The batch has no decision on this proposal.");
    }
}
