package igf.proposal.edition;

import igf.platform.domain.Aggregates;

/** Reads editions from the write side, with the rules in force. */
public record EditionReader(Aggregates aggregates) {

    public EditionState get(String edition) {
        return aggregates.read(Edition.class, EditionId.of(edition), Edition::state);
    }
}
