package igf.platform.log;

/**
 * Thrown for an event that the operator has not enabled yet, because an older release that does not know it may still
 * run.
 */
public final class EventNotEnabledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotEnabledException(String name, int since) {
        super(name + " may be stored from igf.writes=" + since + " on");
    }
}
