package igf.standalone.process;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Configures logging once for the JVM. With Spring Boot's own setup, the service that starts last would decide. */
public final class ProcessLogging {
    private ProcessLogging() {}

    /** Configures logging. Call this before the first log line. */
    public static void configure(Path directory) {
        System.setProperty("igf.standalone.logs", directory.toString());
        System.setProperty("logback.configurationFile", "igf-standalone-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Initialize logging while there is only one thread, because log lines of other threads during the setup are
        // late or lost.
        LoggerFactory.getILoggerFactory();
    }
}
