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

/** Checks a batch against the current proposals, plan and rules, and seals or announces it. */
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
     * @throws igf.platform.domain.RefusedException if a check has blocking findings, the edition is not in its deciding
     *     phase, or the reviews are open
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
