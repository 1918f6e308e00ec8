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
     * Mails a link beside something that is done in any case. Nothing is mailed, and nothing said of it, where the address got a link for
     * this purpose a moment ago.
     *
     * @param answer the response to the request
     */
    <T> T ask(Wanted wanted, Supplier<T> answer);

    /**
     * Mails a link that somebody asks for, as the last thing of a request. The limit of the caller and the network is checked before the
     * address. A refusal says when the address was last written to for this purpose, and never whether it is known.
     *
     * @throws igf.platform.web.Problem too many requests, with the time to wait: a link comes, or the caller hears that it does not
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
