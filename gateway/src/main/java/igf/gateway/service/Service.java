package igf.gateway.service;

/** Whom a page asks. */
public enum Service {
    PROPOSAL,
    SCHEDULING,
    PARTICIPATION,
    NOTIFICATION;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
