package igf.platform.embedded;

/** Thrown if another program listens on the port of one of our servers. */
public final class PortInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public PortInUseException(String server, int port) {
        super("Port %d, meant for %s, is taken by another program.".formatted(port, server));
    }
}
