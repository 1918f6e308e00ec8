package igf.standalone.part;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** Adds the part's name to a log line. */
public final class PartNameConverter extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String current = CurrentPart.name();
        if (current != null) {
            return current;
        }
        String byLogger = partOfPackage(event.getLoggerName());
        return byLogger != null ? byLogger : "-";
    }

    /**
     * Returns the part of a logger's package, for threads of shared pools, which belong to no part; null for libraries.
     */
    private static @Nullable String partOfPackage(String logger) {
        String[] names = logger.split("\\.", 3);
        return names.length > 2 && names[0].equals("igf") ? names[1] : null;
    }
}
