package igf.proposal.person.view;

import igf.platform.domain.PersonalValue;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import igf.proposal.person.MergeQuestion;
import java.time.Instant;
import java.util.UUID;

/** One side of a merger that has not answered. */
record StoredMergeQuestion(String id, UUID proposal, Instant expiresAt, PersonalValue token) {

    static String id(UUID merger, Side.Which which) {
        return merger + ":" + which;
    }

    static StoredMergeQuestion of(MergerEvent.Proposed e, Side.Which which) {
        var side = which == Side.Which.GOES_IN ? e.from() : e.into();
        return new StoredMergeQuestion(id(e.proposal(), which), side.proposal(), e.expiresAt(), side.tokenSealed());
    }

    static StoredMergeQuestion of(MergerEvent.SideRenewed e) {
        var side = e.side();
        return new StoredMergeQuestion(id(e.proposal(), e.which()), side.proposal(), e.expiresAt(), side.tokenSealed());
    }

    MergeQuestion toQuestion() {
        return new MergeQuestion(proposal, expiresAt, token.toString());
    }
}
