package igf.scheduling.session;

import java.time.LocalDateTime;

/**
 * @param room slug
 * @param start local to the edition's time zone
 */
public record Placement(String room, LocalDateTime start) {}
