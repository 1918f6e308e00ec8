package igf.api.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of the caller's agenda.
 *
 * @param id by which it is taken back
 * @param address on this gateway, to be given to a calendar program; told once, null afterwards
 * @param createdAt when it was made
 * @param expiresAt until when it opens the agenda
 */
public record CalendarAddress(UUID id, @Nullable String address, Instant createdAt, Instant expiresAt) {}
