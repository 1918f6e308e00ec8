package igf.participation.proof;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be proven. All personal values are sealed with a key of this proof alone.
 *
 * @param edition of a registration
 * @param registration one that a tool has made
 * @param email the address that the link is mailed to
 * @param claim a registration as somebody said it, JSON
 * @param token the link's, to be mailed
 * @param tokenHash SHA-256 (hex)
 * @param known whether anything is kept of the address already
 * @param language BCP 47 tag that the mail is written in
 */
public record Asked(
        ProofPurpose purpose,
        @Nullable String edition,
        @Nullable UUID registration,
        PersonalValue email,
        @Nullable PersonalValue claim,
        PersonalValue token,
        String tokenHash,
        boolean known,
        @Nullable String language,
        Instant expiresAt) {}
