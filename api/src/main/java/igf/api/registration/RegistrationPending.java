package igf.api.registration;

/**
 * A registration that the owner of the address has to confirm.
 *
 * @param state PENDING
 */
public record RegistrationPending(String state) {}
