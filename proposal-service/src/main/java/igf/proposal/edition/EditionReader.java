package igf.proposal.edition;

import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;

/** Reads editions from the write side, with the rules in force. */
public record EditionReader(Aggregates aggregates) {

    public EditionState get(String edition) {
        try {
            return aggregates.read(Edition.class, EditionId.of(edition), Edition::state);
        } catch (RefusedException e) {
            throw e.isNotFound() ? new RefusedException(Refusal.notFound("There is no edition " + edition + ".")) : e;
        }
    }
}
