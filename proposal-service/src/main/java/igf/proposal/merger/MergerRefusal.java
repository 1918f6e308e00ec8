package igf.proposal.merger;

import igf.platform.domain.Refusal;
import java.time.Instant;

final class MergerRefusal {

    private MergerRefusal() {}

    static Refusal intoItself() {
        return Refusal.rule("MERGED_INTO_ITSELF", "/into", "Name another proposal.");
    }

    static Refusal otherEdition() {
        return Refusal.rule("OTHER_EDITION", "/into", "Name a proposal of the same edition.");
    }

    static Refusal inThePast(Instant now) {
        return Refusal.rule("UNTIL_IN_THE_PAST", "/until", "Give a time after " + now + ".");
    }

    static Refusal alreadyOpen() {
        return Refusal.conflict("MERGE_PROPOSED", "This proposal has an open merger already.");
    }

    static Refusal notOpen(MergerState.Status status) {
        return Refusal.conflict("MERGE_NOT_OPEN", "The merger is " + status + " and can no longer be answered.");
    }

    static Refusal notMerged(MergerState.Status status) {
        return Refusal.conflict("NOT_MERGED", "The merger is " + status + ".");
    }

    static Refusal unknownLink() {
        return Refusal.notFound();
    }

    static Refusal linkClosed(MergerState.Status status) {
        return Refusal.gone("MERGE_NOT_OPEN", "The merger is " + status + " and can no longer be answered.");
    }

    static Refusal noSuchPerson() {
        return Refusal.notFound("No person with that entry is offered.");
    }
}
