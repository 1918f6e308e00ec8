package igf.platform.embedded;

/** Another program listens where one of our servers should. */
public final class PortInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public PortInUseException(String server, int port) {
        super("Port %d, meant for %s, is taken by another program.".formatted(port, server));
    }
}
