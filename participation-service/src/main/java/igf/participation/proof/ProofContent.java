package igf.participation.proof;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a mailed link. All personal values are encrypted with a key that only this proof uses.
 *
 * @param edition slug of the edition to register for; null for sign-in links
 * @param registration a registration that somebody else made for the address; null for other links
 * @param email the address that the link is mailed to
 * @param claim the registration as entered, in JSON; null for other links
 * @param token the link's secret, to be mailed
 * @param tokenHash SHA-256 of the link's token, hexadecimal
 * @param known whether the address already belongs to a person
 * @param language BCP 47 tag of the mail
 */
public record ProofContent(
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
