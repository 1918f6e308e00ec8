package igf.proposal.batch;

import igf.platform.domain.Refusal;

final class BatchRefusal {

    private BatchRefusal() {}

    static Refusal wrongStatus(String action, BatchState.Status status) {
        return Refusal.conflict("WRONG_STATE", "A batch that is " + status + " cannot be " + action + ".");
    }

    static Refusal empty() {
        return Refusal.rule("ENTRIES_REQUIRED", "/entries", "Give at least one decision.");
    }

    static Refusal noSuchEntry() {
        return Refusal.notFound("The batch has no decision on this proposal.");
    }
}
