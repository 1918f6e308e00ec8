package igf.api.registration;

/**
 * The result for the registration.
 *
 * @param state CANCELLED
 */
public record ConfirmationDisowned(String state) {}
