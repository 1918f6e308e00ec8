package igf.console.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Clock times of an edition's zone, as {@code <input type="datetime-local">} has them. */
public final class LocalTimes {

    private LocalTimes() {}

    /** @param instant ISO 8601, empty for none */
    public static String shown(String instant, ZoneId zone) {
        return instant.isEmpty()
                ? ""
                : LocalDateTime.ofInstant(Instant.parse(instant), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** @return ISO 8601; what is no time as it is, for the service to say so */
    public static String instant(String local, ZoneId zone) {
        try {
            return local.isEmpty()
                    ? ""
                    : LocalDateTime.parse(local).atZone(zone).toInstant().toString();
        } catch (DateTimeException none) {
            return local;
        }
    }
}
