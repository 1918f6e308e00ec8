package igf.api.registration;

/**
 * A registration that waits to be confirmed by the one who reads the mail.
 *
 * @param state PENDING
 */
public record RegistrationPending(String state) {}
