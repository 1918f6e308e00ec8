package igf.participation.proof;

import igf.api.access.TokenBody;
import igf.api.problem.ProblemKind;
import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Manages tokens that a person gives to apps. Calls that need a recent sign-in reject these tokens. */
@RestController
@RequestMapping(Api.BASE + "/people/me/tokens")
class TokenController {

    private static final Duration MAX_VALIDITY = Duration.ofDays(366);

    private final Credentials credentials;
    private final Clock clock;

    TokenController(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Creates a token for an app. The secret is in {@code token} of this response only. Calls that need a recent
     * sign-in reject the token, and it cannot create tokens. 400 for no scope, an unknown scope or one that the
     * caller's own token lacks, and for an expiry that is not within a year. 403 for a caller that is not a person.
     *
     * @param body name, scopes and expiry
     */
    @PostMapping
    @Allow(authenticated = true, personalScopes = Allow.SIGN_IN)
    ResponseEntity<Token> create(@RequestBody TokenBody body, Caller caller) {
        var now = clock.instant();
        var scopes = Objects.requireNonNullElse(body.scopes(), Set.of(Allow.ME));
        var allowed = Tokens.SCOPES.stream()
                .filter(scope -> caller.personalToken().isEmpty() || caller.mayUse(scope))
                .collect(Collectors.toCollection(TreeSet::new));
        if (scopes.isEmpty() || !allowed.containsAll(scopes)) {
            throw Problem.malformed(
                    "/scopes", "INVALID_VALUE", "scopes must be some of " + String.join(", ", allowed) + ".");
        }
        var latest = now.plus(MAX_VALIDITY);
        var expires = Objects.requireNonNullElse(body.expiresAt(), latest);
        if (!expires.isAfter(now) || expires.isAfter(latest)) {
            throw Problem.malformed("/expiresAt", "INVALID_VALUE", "expiresAt must be in the future, within a year.");
        }
        var roles = scopes.contains(Allow.SUBMIT) && caller.has("ORGANIZER") ? Set.of("ORGANIZER") : Set.<String>of();
        var grant = new Credentials.Grant(requirePerson(caller), body.name().strip(), roles, scopes, expires, null);
        var issued = credentials.issue(grant, caller.subject(), now);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Token(
                        issued.id(),
                        grant.name(),
                        new TreeSet<>(scopes),
                        caller.subject(),
                        now,
                        expires,
                        issued.token()));
    }

    /**
     * Lists the caller's tokens. The list has the valid tokens, with who created each, without their secrets. Deleted
     * tokens stay in {@code deleted} for 90 days. There is one page.
     */
    @GetMapping
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Tokens> list(Caller caller) {
        return ResponseEntity.ok(Tokens.of(credentials, requirePerson(caller), clock.instant()));
    }

    /**
     * Deletes a token. It stops working immediately. 404 if the caller has no such token.
     *
     * @param id the token's id, not the token itself
     */
    @DeleteMapping("/{id}")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Caller caller) {
        return deleteToken(id, caller);
    }

    /**
     * Deletes the token of this request. This signs the caller out. 404 if the caller does not use a personal token.
     */
    @DeleteMapping("/mine")
    @Allow(
            authenticated = true,
            personalScopes = {Allow.ME, Allow.SUBMIT})
    ResponseEntity<Void> takeBackMyToken(Caller caller) {
        return deleteToken(caller.personalToken().orElseThrow(Problem::notFound), caller);
    }

    private ResponseEntity<Void> deleteToken(UUID id, Caller caller) {
        if (!credentials.delete(requirePerson(caller), id, caller.subject(), clock.instant())) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID requirePerson(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw new Problem(ProblemKind.FORBIDDEN, "This is for people who have proven an address.");
        }
        return person;
    }
}
