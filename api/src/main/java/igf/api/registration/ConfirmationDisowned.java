package igf.api.registration;

/**
 * The registration after its cancellation.
 *
 * @param state CANCELLED
 */
public record ConfirmationDisowned(String state) {}
