package igf.gateway.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of an edition as forms have them: local to its zone, without saying so. */
final class Local {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Local() {}

    /** @param instant ISO 8601, or empty */
    static String of(String instant, ZoneId zone) {
        return instant.isEmpty() ? "" : MINUTES.format(Instant.parse(instant).atZone(zone));
    }

    /** ISO 8601; what is no time is left as it is, for the service to refuse it at its place. */
    static String instant(String local, ZoneId zone) {
        try {
            return LocalDateTime.parse(local).atZone(zone).toInstant().toString();
        } catch (DateTimeException none) {
            return local;
        }
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException none) {
            return ZoneId.of("UTC");
        }
    }
}
