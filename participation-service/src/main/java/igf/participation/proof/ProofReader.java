package igf.participation.proof;

import igf.platform.domain.Aggregates;
import java.time.Instant;
import java.util.UUID;

/** Reads mailed links from the log. */
record ProofReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, or gone if the link was used or has expired */
    public ProofContent open(UUID id, String tokenHash, Instant now) {
        return aggregates.read(Proof.class, id, proof -> proof.open(tokenHash, now));
    }
}
