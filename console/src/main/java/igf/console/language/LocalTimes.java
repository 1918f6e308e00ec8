package igf.console.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Converts between instants and {@code <input type="datetime-local">} in an edition's time zone. */
public final class LocalTimes {

    private LocalTimes() {}

    /** @param instant ISO 8601, empty for none */
    public static String toLocal(String instant, ZoneId zone) {
        return instant.isEmpty()
                ? ""
                : LocalDateTime.ofInstant(Instant.parse(instant), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** @return ISO 8601; an invalid time is returned unchanged, so that the service reports it */
    public static String toInstant(String local, ZoneId zone) {
        try {
            return local.isEmpty()
                    ? ""
                    : LocalDateTime.parse(local).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            return local;
        }
    }
}
