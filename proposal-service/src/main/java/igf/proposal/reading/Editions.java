package igf.proposal.reading;

import igf.proposal.edition.EditionState;

/** Reads editions from the write side, including the latest changes. */
public interface Editions {

    /**
     * @param slug as {@code igf-2026}
     * @throws igf.platform.domain.RefusedException not found
     */
    EditionState get(String slug);
}
