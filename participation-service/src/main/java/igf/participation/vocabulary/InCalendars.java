package igf.participation.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What calendars show of a session, beside what everybody needs to know.
 *
 * @param sequence SEQUENCE of its entry; null if it was told before there was one
 * @param timeZone IANA name of the zone that the edition is held in
 */
public record InCalendars(@Nullable Integer sequence, String roomName, String timeZone) {}
