package igf.participation.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Calendar data of a session.
 *
 * @param sequence SEQUENCE of its entry; null in older events
 * @param timeZone IANA name of the zone that the edition is held in
 */
public record SessionCalendar(@Nullable Integer sequence, String roomName, String timeZone) {}
