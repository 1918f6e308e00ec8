package igf.participation.proof.web;

import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credentials that a person gives to apps. They prove nothing anew: what needs a fresh proof is closed to them. */
@RestController
@RequestMapping(Api.BASE + "/people/me/tokens")
class TokenController {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<String> SCOPES = Set.of("me", "submit");

    private final Credentials credentials;
    private final Clock clock;

    TokenController(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * A token that is wanted.
     *
     * @param name by which the caller tells tokens apart
     * @param scopes {@code me}, {@code submit} or both; without it {@code me}
     * @param expiresAt within a year; a year from now if it is left out
     */
    record NewToken(
            @NotBlank @Size(max = 100) String name,
            @Nullable Set<String> scopes,
            @Nullable Instant expiresAt) {}

    /**
     * A token.
     *
     * @param id the token's id
     * @param name by which the caller tells tokens apart
     * @param scopes what its holder may do
     * @param createdAt when it was made
     * @param expiresAt until when it is taken
     * @param token itself, told once; null afterwards
     */
    record Token(
            UUID id,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String token) {

        static Token of(Credentials.Held held) {
            var grant = held.grant();
            return new Token(
                    held.id(), grant.name(), new TreeSet<>(grant.scopes()), held.createdAt(), grant.expiresAt(), null);
        }
    }

    /**
     * The caller's tokens.
     *
     * @param items all of them
     * @param next null: there is one page
     */
    record Tokens(List<Token> items, @Nullable String next) {}

    /**
     * Makes a token for an app of the caller's. It is told once, in {@code token}. It proves nothing anew: what needs a fresh
     * sign-in is closed to it. 400 for an unknown scope or an end that is not within a year, 403 for a caller that is no person.
     *
     * @param body name, scopes and end
     */
    @PostMapping
    @Allow(authenticated = true)
    ResponseEntity<Token> create(@RequestBody NewToken body, Caller caller) {
        var now = clock.instant();
        var scopes = Objects.requireNonNullElse(body.scopes(), Set.of("me"));
        if (!SCOPES.containsAll(scopes)) {
            throw Problem.malformed("/scopes", "INVALID_VALUE", "Some of: me, submit.");
        }
        var longest = now.plus(LONGEST);
        var expires = Objects.requireNonNullElse(body.expiresAt(), longest);
        if (!expires.isAfter(now) || expires.isAfter(longest)) {
            throw Problem.malformed("/expiresAt", "INVALID_VALUE", "In the future, within a year.");
        }
        var roles = scopes.contains("submit") && caller.has("ORGANIZER") ? Set.of("ORGANIZER") : Set.<String>of();
        var grant = new Credentials.Grant(person(caller), body.name().strip(), roles, scopes, expires, null);
        var issued = credentials.issue(grant, now);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Token(issued.id(), grant.name(), new TreeSet<>(scopes), now, expires, issued.token()));
    }

    /** Lists the caller's tokens. Those in force, without what opens them. All in one page. */
    @GetMapping
    @Allow(authenticated = true)
    ResponseEntity<Tokens> list(Caller caller) {
        return ResponseEntity.ok(new Tokens(
                credentials.of(person(caller), clock.instant()).stream()
                        .filter(held -> SCOPES.containsAll(held.grant().scopes()))
                        .map(Token::of)
                        .toList(),
                null));
    }

    /**
     * Takes a token back. From now on it is unknown. 404 if the caller has no such token.
     *
     * @param id the token's id, not the token itself
     */
    @DeleteMapping("/{id}")
    @Allow(authenticated = true)
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Caller caller) {
        if (!credentials.takeBack(person(caller), id)) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID person(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw new Problem(Problem.Kind.FORBIDDEN, "This is for people who have proven an address.");
        }
        return person;
    }
}
