package igf.proposal.batch;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.balance.BatchCheck;
import igf.proposal.balance.Candidates;
import igf.proposal.call.Activity;
import igf.proposal.edition.EditionDesk;
import igf.proposal.place.PlacesDesk;
import igf.proposal.review.Reviews;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Checks a batch against the proposals, the plan and the rules as they stand; seals and announces what passes. */
public record AnnounceBatch(Sender sender, Candidates candidates, Reviews reviews) {

    /** @throws Refused not found, also if it is another edition's */
    public BatchState look(String edition, UUID id) {
        var batch = sender.<BatchState>look(new BatchCommand.Look(id));
        if (!batch.edition().equals(edition)) {
            throw new Refused(Refusal.notFound("The edition has no such batch."));
        }
        return batch;
    }

    public BatchCheck.Result check(String edition, UUID id, Instant now) {
        return BatchCheck.of(
                List.copyOf(look(edition, id).entries().values()),
                candidates.of(edition),
                new PlacesDesk(sender).plan(edition),
                new EditionDesk(sender).consult(edition).rules(),
                now);
    }

    public BatchState seal(String edition, UUID id, Instant now) {
        var checked = check(edition, id, now);
        return sender.<BatchState>sendIfAsSeen(new BatchCommand.Seal(id, checked.findings(), checked.rulesVersion()));
    }

    /** @throws Refused if something blocks it, or if nothing is decided in the edition now */
    public BatchState announce(String edition, UUID id, Instant now) {
        var state = new EditionDesk(sender).consult(edition);
        state.demand(Activity.DECIDING);
        reviews.demandOver(edition, state.rules());
        var checked = check(edition, id, now);
        return sender.<BatchState>sendIfAsSeen(
                new BatchCommand.Announce(id, checked.findings(), checked.rulesVersion()));
    }
}
