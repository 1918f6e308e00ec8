package igf.participation.proof;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mails links that prove an e-mail address, and opens them. */
public interface Proofs {

    /**
     * A link to be mailed.
     *
     * @param email the address, normalised
     * @param claim the registration as entered, in JSON; null for other links
     * @param language BCP 47 tag of the mail; null for the reader's own, or that of the edition
     */
    record ProofRequest(
            ProofPurpose purpose,
            String email,
            @Nullable String edition,
            @Nullable UUID registration,
            @Nullable String claim,
            @Nullable String language) {}

    /** The decrypted content of an open link. */
    record OpenedProof(
            ProofPurpose purpose,
            String email,
            @Nullable String edition,
            @Nullable UUID registration,
            @Nullable String claim,
            Instant expiresAt) {}

    /**
     * The client that asks for a link, for rate limits.
     *
     * @param person the person who requests the link; null if not known
     * @param program subject of a client that is not a person; null for people and anonymous callers
     * @param network the network from which the request comes
     */
    record Requester(@Nullable UUID person, @Nullable String program, String network) {}

    /** Returns the first language of an {@code Accept-Language} header; null if there is none. */
    static @Nullable String firstLanguage(String acceptLanguage) {
        var end = acceptLanguage.indexOf(',');
        var first = end < 0 ? acceptLanguage : acceptLanguage.substring(0, end);
        var weightStart = first.indexOf(';');
        var tag = (weightStart < 0 ? first : first.substring(0, weightStart)).strip();
        return tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? tag : null;
    }

    /**
     * Mails a link together with another change. Mails nothing, without an error, if the address got a link for this
     * purpose a moment ago.
     *
     * @param response the response to the request
     */
    <T> T mailSilently(ProofRequest request, Supplier<T> response);

    /**
     * Mails a link on request, as the last step of a request. Checks the limits of the caller and the network before
     * that of the address. An error never reveals whether the address is known.
     *
     * @throws igf.platform.web.Problem too many requests, with the time to wait
     */
    <T> T mailOnRequest(Requester requester, ProofRequest request, Supplier<T> response);

    /**
     * Reads a link without using it, since mail programs open links too.
     *
     * @throws igf.platform.domain.RefusedException not found; gone, if the link was used or has expired
     */
    OpenedProof open(String token, ProofPurpose... expected);

    /**
     * Uses the link, as the last step of a request.
     *
     * @param response the response to the request
     */
    <T> T use(String token, Function<OpenedProof, T> response, ProofPurpose... expected);
}
