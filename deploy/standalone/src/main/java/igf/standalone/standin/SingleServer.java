package igf.standalone.standin;

import igf.platform.embedded.EmbeddedMongo;
import igf.standalone.mail.MailServer;
import java.nio.file.Path;

/** Runs one server in a separate process. The server has no authentication, so its network must be internal. */
public final class SingleServer {
    private static final String ANY_ADDRESS = "0.0.0.0";

    private SingleServer() {}

    /**
     * Runs until the process is stopped. Arguments: {@code mongodb PORT}, or {@code mail SMTP-PORT HTTP-PORT DIRECTORY
     * SECRET}.
     */
    public static void main(String[] arguments) throws InterruptedException {
        AutoCloseable server = switch (arguments[0]) {
            case "mongodb" -> EmbeddedMongo.start(ANY_ADDRESS, Integer.parseInt(arguments[1]));
            case "mail" ->
                MailServer.start(
                        ANY_ADDRESS,
                        Path.of(arguments[3]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        arguments[4]);
            default -> throw new IllegalArgumentException("Unknown server: " + arguments[0]);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end"));
        Thread.currentThread().join();
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("The server failed while it stopped: " + e);
        }
    }
}
