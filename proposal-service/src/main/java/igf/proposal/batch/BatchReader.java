package igf.proposal.batch;

import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.UUID;

public record BatchReader(Aggregates aggregates) {

    public BatchState get(UUID id) {
        return aggregates.read(Batch.class, id, Batch::state);
    }

    /** @throws RefusedException not found, also if the batch belongs to another edition */
    public BatchState get(String edition, UUID id) {
        var batch = get(id);
        if (!batch.edition().equals(edition)) {
            throw new RefusedException(Refusal.notFound("The edition has no such batch."));
        }
        return batch;
    }
}
