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
 * A link is to be mailed by which somebody proves an address; everything personal is sealed with a key of the proof alone, since
 * nobody is a person before. Stays between the services.
 *
 * @param edition the edition's slug, of a registration
 * @param proofId the proof
 * @param registrationId the registration that a tool has made
 * @param purpose REGISTRATION, NOT_ME, ME or SUBMIT
 * @param emailSealed e-mail address, sealed
 * @param tokenSealed the link's token, sealed
 * @param known whether anything is kept of the address already
 * @param language BCP 47 tag that the mail is written in
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
