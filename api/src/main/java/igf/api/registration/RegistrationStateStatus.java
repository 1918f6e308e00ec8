package igf.api.registration;

/** Whether a registration holds. */
public enum RegistrationStateStatus {
    CONFIRMED,
    CANCELLED,
    /** The person was erased: their values cannot be read any more. */
    ERASED
}
