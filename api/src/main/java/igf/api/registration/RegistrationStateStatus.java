package igf.api.registration;

/** Whether a registration holds. */
public enum RegistrationStateStatus {
    CONFIRMED,
    CANCELLED,
    ERASED
}
