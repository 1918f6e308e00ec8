package igf.proposal.round.web;

/**
 * Whether reviews can be given.
 *
 * @param edition the edition's slug
 * @param reviews OPEN, or CLOSED if none can be given any more
 */
record RoundShown(String edition, Reviews reviews) {

    /** Whether reviews can be given. */
    enum Reviews {
        OPEN,
        CLOSED
    }
}
