package igf.participation.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Calendar data of a session.
 *
 * @param sequence SEQUENCE of the session's calendar entry; null in older events
 * @param timeZone IANA name of the edition's time zone
 */
public record SessionCalendar(@Nullable Integer sequence, String roomName, String timeZone) {}
