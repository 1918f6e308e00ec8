package igf.participation.proof;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Links that prove who somebody is, for the features that need one. */
public interface Proofs {

    /**
     * What a link is asked for.
     *
     * @param email normalised
     * @param claim JSON
     */
    record Wanted(
            ProofPurpose purpose,
            String email,
            @Nullable String edition,
            @Nullable UUID registration,
            @Nullable String claim,
            @Nullable String language) {}

    /** What a link that is open is about, in the clear. */
    record Opened(
            ProofPurpose purpose,
            String email,
            @Nullable String edition,
            @Nullable UUID registration,
            @Nullable String claim,
            Instant expiresAt) {}

    /**
     * Who asks, for the limit.
     *
     * @param person null where that is not known
     * @param program subject of a program that is no person; null for people and anonymous callers
     * @param network that the request comes from
     */
    record Asker(@Nullable UUID person, @Nullable String program, String network) {}

    /**
     * Mails a link as the last thing of a request, unless the address was mailed one for this purpose a moment ago. Says neither which, nor
     * whether it is known.
     *
     * @param answer the response to the request
     */
    <T> T ask(Wanted wanted, Supplier<T> answer);

    /**
     * The same where anybody may be asking. The limit counts the caller and the network that the request comes from. It is checked
     * before the address, so that a refusal reveals nothing about the address.
     */
    <T> T askFor(Asker asker, Wanted wanted, Supplier<T> answer);

    /**
     * Uses nothing up, since mail programs look at links, too.
     *
     * @throws igf.platform.domain.Refused not found, gone
     */
    Opened look(String token, ProofPurpose... expected);

    /**
     * The same as the last thing of a request, and the link works no more.
     *
     * @param answer the response to the request
     */
    <T> T give(String token, Function<Opened, T> answer, ProofPurpose... expected);
}
