package igf.api.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of the caller's agenda.
 *
 * @param id the id with which it is deleted
 * @param address address on this gateway, for a calendar program; only in the response that created it, null afterwards
 * @param createdAt when it was created
 * @param expiresAt when it stops working
 */
public record CalendarAddress(UUID id, @Nullable String address, Instant createdAt, Instant expiresAt) {}
