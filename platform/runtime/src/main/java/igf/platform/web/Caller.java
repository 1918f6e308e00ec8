package igf.platform.web;

import igf.api.problem.ProblemKind;
import igf.platform.domain.Actor;
import igf.platform.domain.EditionLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request; a handler method may take it as a parameter.
 *
 * @param subject client or user id, {@code anonymous} without a token
 * @param person the person with the verified e-mail address or the personal credential; null for programs
 * @param roles SECRETARIAT, MAG, ORGANIZER
 * @param scopes scopes of a program or of a personal token
 * @param provenAt when the person last proved their identity; null if unknown, as for an app that acts for the person
 * @param editions editions that an API key opens; no limit for other callers
 */
public record Caller(
        String subject,
        @Nullable UUID person,
        Set<String> roles,
        Set<String> scopes,
        @Nullable Instant provenAt,
        EditionLimit editions) {

    private static final Duration PROOF_VALID_FOR = Duration.ofMinutes(10);

    private static final String PERSONAL_TOKEN = "credential:";
    private static final String API_KEY = "key:";

    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), Set.of(), null);

    /** Creates a caller without a limit to editions. */
    public Caller(
            String subject, @Nullable UUID person, Set<String> roles, Set<String> scopes, @Nullable Instant provenAt) {
        this(subject, person, roles, scopes, provenAt, EditionLimit.NONE);
    }

    /** Returns the holder of a personal token, which comes from a mailed link or belongs to an app. */
    public static Caller byPersonalToken(
            UUID token, UUID person, Set<String> roles, Set<String> scopes, @Nullable Instant provenAt) {
        return new Caller(PERSONAL_TOKEN + token, person, roles, scopes, provenAt);
    }

    /** Returns a program with an API key. */
    public static Caller byApiKey(UUID key, Set<String> scopes, EditionLimit editions) {
        return new Caller(API_KEY + key, null, Set.of(), scopes, null, editions);
    }

    /** Returns the id of the caller's personal token; empty for other callers. */
    public Optional<UUID> personalToken() {
        return id(PERSONAL_TOKEN, subject);
    }

    /** Returns the id of the API key in a subject; empty for other subjects. */
    public static Optional<UUID> apiKey(String subject) {
        return id(API_KEY, subject);
    }

    private static Optional<UUID> id(String prefix, String subject) {
        return subject.startsWith(prefix)
                ? Optional.of(UUID.fromString(subject.substring(prefix.length())))
                : Optional.empty();
    }

    public Actor actor() {
        return new Actor(subject, person, roles, null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isSecretariat() {
        return has("SECRETARIAT");
    }

    public boolean mayUse(String scope) {
        return scopes.contains(scope);
    }

    public boolean isAnonymous() {
        return subject.equals(ANONYMOUS.subject());
    }

    /**
     * @throws Problem of kind {@code PROOF_REQUIRED} if the caller's identity was not proven within the last ten
     *         minutes
     */
    public void requireFreshProof(Instant now) {
        var proven = provenAt;
        if (proven == null || proven.plus(PROOF_VALID_FOR).isBefore(now)) {
            throw new Problem(
                    ProblemKind.PROOF_REQUIRED,
                    "Prove first that it is you: sign in again, or ask for a link by POST /api/v1/links.");
        }
    }

    public boolean isPerson(@Nullable UUID other) {
        return person != null && person.equals(other);
    }
}
