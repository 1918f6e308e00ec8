package igf.standalone.process;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Logging is one per JVM, so whoever begins it has it: with Boot's, the service that starts last would rule all. */
public final class ProcessLogging {
    private ProcessLogging() {}

    /** To be called before anything logs. */
    public static void begin(Path directory) {
        System.setProperty("igf.standalone.logs", directory.toString());
        System.setProperty("logback.configurationFile", "igf-standalone-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Now, while there is one thread: what others log while it is made up is late or lost.
        LoggerFactory.getILoggerFactory();
    }
}
