package igf.proposal.batch;

import igf.platform.domain.Refused;
import igf.proposal.balance.BatchCheck;
import igf.proposal.balance.Candidates;
import igf.proposal.call.Activity;
import igf.proposal.edition.EditionReader;
import igf.proposal.place.PlacesReader;
import igf.proposal.review.Reviews;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Checks, seals and announces a batch against the current proposals, plan and rules. */
public record AnnounceBatch(Sender sender, Candidates candidates, Reviews reviews) {

    public BatchCheck.Result check(String edition, UUID id, Instant now) {
        return BatchCheck.of(
                List.copyOf(new BatchReader(sender).get(edition, id).entries().values()),
                candidates.of(edition),
                new PlacesReader(sender).get(edition).plan(),
                new EditionReader(sender).inForce(edition).rules(),
                now);
    }

    public BatchState seal(String edition, UUID id, Instant now) {
        var checked = check(edition, id, now);
        return sender.<BatchState>sendIfAsSeen(new BatchCommand.Seal(id, checked.findings(), checked.rulesVersion()));
    }

    /**
     * @throws Refused if a finding blocks it, or if the edition is not in its deciding phase, or if its reviews are
     *     open
     */
    public BatchState announce(String edition, UUID id, Instant now) {
        var state = new EditionReader(sender).inForce(edition);
        state.demand(Activity.DECIDING);
        reviews.demandOver(edition, state.rules());
        var checked = check(edition, id, now);
        return sender.<BatchState>sendIfAsSeen(
                new BatchCommand.Announce(id, checked.findings(), checked.rulesVersion()));
    }
}
