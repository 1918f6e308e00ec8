package igf.api.registration;

/** The state of a registration. */
public enum RegistrationStateStatus {
    CONFIRMED,
    CANCELLED,
    /** The person was erased, so their values can no longer be read. */
    ERASED
}
