package igf.participation.proof;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mailed link proves. All personal values are encrypted with a key of this proof alone.
 *
 * @param edition of a registration
 * @param registration one that a tool has made
 * @param email the address that the link is mailed to
 * @param claim the registration as entered, JSON
 * @param token the link's secret, to be mailed
 * @param tokenHash SHA-256 (hex)
 * @param known whether the address already belongs to a person
 * @param language BCP 47 tag of the mail
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
