package igf.api.availability;

/**
 * A time at which a person cannot come.
 *
 * @param from local to the time zone of the availability, without seconds, as {@code 2026-11-30T09:00}
 * @param to local like {@code from}
 */
public record UnavailableShown(String from, String to) {}
