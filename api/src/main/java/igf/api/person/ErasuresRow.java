package igf.api.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt.
 *
 * @param receipt by which it was asked for
 * @param state ACCEPTED, or ERASED when it is done
 * @param askedAt when it was asked for
 * @param erasedAt when it was done; null before
 * @param registrations how many ended
 * @param documents how many texts that named the person among others cannot be read any more
 */
public record ErasuresRow(
        UUID receipt,
        String state,
        String askedAt,
        @Nullable String erasedAt,
        int registrations,
        int documents) {}
