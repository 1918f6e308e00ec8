package igf.api.round;

/**
 * The state of an edition's reviews.
 *
 * @param edition the edition's slug
 * @param reviews OPEN, or CLOSED if reviews can no longer be given
 */
public record RoundShown(String edition, Reviews reviews) {

    /** Whether reviews can be given. */
    public enum Reviews {
        OPEN,
        CLOSED
    }
}
