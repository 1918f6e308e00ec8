package igf.api.registration;

/**
 * What became of the registration.
 *
 * @param state CANCELLED
 */
public record ConfirmationDisowned(String state) {}
