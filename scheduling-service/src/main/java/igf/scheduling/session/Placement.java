package igf.scheduling.session;

import java.time.LocalDateTime;

/**
 * @param room slug, or {@link igf.scheduling.vocabulary.Place#ALL_ROOMS}
 * @param start local to the edition's time zone
 */
public record Placement(String room, LocalDateTime start) {}
