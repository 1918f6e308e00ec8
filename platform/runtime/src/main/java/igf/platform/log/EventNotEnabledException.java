package igf.platform.log;

/** An event of a name that the operator has not let this release store yet, since an older one still runs beside it. */
public final class EventNotEnabledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotEnabledException(String name, int since) {
        super(name + " may be stored from igf.writes=" + since + " on");
    }
}
