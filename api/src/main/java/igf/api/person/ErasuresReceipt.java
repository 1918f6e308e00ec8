package igf.api.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an erasure.
 *
 * @param receipt by which it was asked for
 * @param state ACCEPTED, or ERASED when it is done
 * @param askedAt when it was asked for
 * @param erasedAt when it was done; null before
 * @param registrations how many ended
 * @param documents how many texts that named the person among others cannot be read any more
 * @param done what was done where; empty before
 */
public record ErasuresReceipt(
        UUID receipt,
        String state,
        String askedAt,
        @Nullable String erasedAt,
        int registrations,
        int documents,
        List<ErasuresDeed> done) {}
