package igf.participation.programme;

import java.time.Instant;

/** A time at which a session had begun before a release moved it. */
public record HeldTime(Instant startsAt, Instant endsAt) {}
