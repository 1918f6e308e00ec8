package igf.console.service;

import java.util.Locale;

/** A service behind the gateway, in the order of a workshop's life. */
public enum Service {
    PROPOSAL,
    SCHEDULING,
    PARTICIPATION,
    NOTIFICATION;

    /** Returns the short name, as in {@code /admin/projections/{service}/…}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
