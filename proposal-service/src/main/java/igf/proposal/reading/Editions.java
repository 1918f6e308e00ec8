package igf.proposal.reading;

import igf.proposal.edition.EditionState;

/** Reads editions as they are now, with the rules in force: what was written is seen at once. */
public interface Editions {

    /**
     * @param slug as {@code igf-2026}
     * @throws igf.platform.domain.Refused not found
     */
    EditionState inForce(String slug);
}
