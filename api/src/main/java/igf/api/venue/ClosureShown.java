package igf.api.venue;

import java.time.Instant;

/**
 * A time in which a room cannot be used.
 *
 * @param from local to {@code timeZone}, without seconds, as {@code 2026-11-30T09:00}
 * @param to local to {@code timeZone}, like {@code from}
 * @param timeZone the edition's, as {@code Europe/Oslo}
 * @param startsAt {@code from} as an instant
 * @param endsAt {@code to} as an instant
 * @param reason why it is closed
 */
public record ClosureShown(String from, String to, String timeZone, Instant startsAt, Instant endsAt, String reason) {}
