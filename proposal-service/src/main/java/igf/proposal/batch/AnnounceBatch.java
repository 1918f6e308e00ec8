package igf.proposal.batch;

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
        return BatchCheck.run(
                List.copyOf(new BatchReader(sender).get(edition, id).entries().values()),
                candidates.findByEdition(edition),
                new PlacesReader(sender).get(edition).plan(),
                new EditionReader(sender).get(edition).rules(),
                now);
    }

    public BatchState seal(String edition, UUID id, Instant now) {
        var result = check(edition, id, now);
        return sender.<BatchState>sendIfUnchanged(new BatchCommand.Seal(id, result.findings(), result.rulesVersion()));
    }

    /**
     * @throws Rejected if a finding blocks it, or if the edition is not in its deciding phase, or if its reviews are
     *     open
     */
    public BatchState announce(String edition, UUID id, Instant now) {
        var state = new EditionReader(sender).get(edition);
        state.requireAllowed(Activity.DECIDING);
        reviews.requireClosed(edition, state.rules());
        var result = check(edition, id, now);
        return sender.<BatchState>sendIfUnchanged(
                new BatchCommand.Announce(id, result.findings(), result.rulesVersion()));
    }
}
