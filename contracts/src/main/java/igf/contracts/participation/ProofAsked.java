package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests a mail with a link that proves an address. Its personal values are sealed with a key of the proof, because
 * no person exists before the proof. Never leaves the services.
 *
 * @param edition the edition's slug, if the proof is for a registration
 * @param proofId the proof
 * @param registrationId the registration, if a tool or the secretariat made it
 * @param purpose REGISTRATION, NOT_ME, ME or SUBMIT
 * @param emailSealed e-mail address, sealed
 * @param tokenSealed the link's token, sealed
 * @param known whether the service already holds data for the address
 * @param language the mail's language, as a BCP 47 tag
 * @param expiresAt when the link stops working
 */
@PublicType(value = "igf.proof.asked.v1", subject = Subject.PROOF, audience = FeedAudience.NEVER)
public record ProofAsked(
        @Nullable String edition,
        UUID proofId,
        @Nullable UUID registrationId,
        @Values("REGISTRATION NOT_ME ME SUBMIT") String purpose,
        String emailSealed,
        String tokenSealed,
        boolean known,
        @Nullable String language,
        Instant expiresAt)
        implements PublicEvent {}
