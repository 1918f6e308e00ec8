package igf.api.programme;

import java.util.UUID;

/**
 * A released session in lists of rooms, subthemes and people.
 *
 * @param id the session's id
 * @param number number of the session in its edition
 * @param title the session's title
 * @param minutes length in minutes
 * @param placement where and when
 */
public record ListedSession(UUID id, int number, String title, int minutes, ShownPlacement placement) {}
