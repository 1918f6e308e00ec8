package igf.participation.access;

import igf.api.access.ApiKey;
import igf.api.access.ApiKeyBody;
import igf.api.access.ApiKeyList;
import igf.api.access.DeletedKey;
import igf.participation.programme.Programme;
import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Manages API keys: credentials of programs that have no account at the identity provider. */
@RestController
@RequestMapping(Api.BASE + "/api-keys")
class ApiKeyController {

    private static final Duration MAX_VALIDITY = Duration.ofDays(2 * 366);

    /** Scopes that a key may have. Administration of the system is deliberately excluded. */
    private static final Set<String> SCOPES = Set.of(
            "programme:read",
            "proposals:read",
            "registrations:read",
            "registrations:write",
            "seats:write",
            "attendance:write",
            "floor:write",
            "feed:read",
            "webhooks:write");

    private final ApiKeys keys;
    private final Programme programme;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, Programme programme, Clock clock) {
        this.keys = keys;
        this.programme = programme;
        this.clock = clock;
    }

    private static ApiKey toApiKey(ApiKeys.StoredApiKey key) {
        var grant = key.grant();
        return new ApiKey(
                key.id(),
                grant.name(),
                new TreeSet<>(grant.scopes()),
                grant.editions().sorted(),
                key.trail().createdBy(),
                key.createdAt(),
                grant.expiresAt(),
                key.lastUsedAt(),
                null);
    }

    /**
     * Creates an API key. The key is in {@code key} of this response only; the server keeps a hash. Send it as {@code
     * X-API-Key} or as a bearer token to any service. With {@code editions} it opens only these editions, in every
     * service, the feed and webhooks. 400 for an unknown scope or edition, for an empty list of editions, or for an
     * expiry that is not within two years.
     *
     * @param body name, scopes, editions and expiry
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ApiKey> create(@RequestBody ApiKeyBody body, Caller caller) {
        var now = clock.instant();
        if (!SCOPES.containsAll(body.scopes())) {
            throw Problem.malformed(
                    "/scopes",
                    "INVALID_VALUE",
                    "scopes must be some of " + String.join(", ", new TreeSet<>(SCOPES)) + ".");
        }
        requireKnown(body.editions());
        var expires = Objects.requireNonNullElse(body.expiresAt(), now.plus(Duration.ofDays(366)));
        if (!expires.isAfter(now) || expires.isAfter(now.plus(MAX_VALIDITY))) {
            throw Problem.malformed(
                    "/expiresAt", "INVALID_VALUE", "expiresAt must be in the future, within two years.");
        }
        var grant = new ApiKeys.Grant(body.name().strip(), body.scopes(), EditionLimit.of(body.editions()), expires);
        var issued = keys.issue(grant, caller.subject(), now);
        var created = new ApiKey(
                issued.id(),
                grant.name(),
                new TreeSet<>(grant.scopes()),
                grant.editions().sorted(),
                caller.subject(),
                now,
                expires,
                null,
                issued.key());
        return ResponseEntity.created(URI.create(Api.BASE + "/api-keys/" + issued.id()))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    private void requireKnown(@Nullable Set<String> editions) {
        var unknown = editions == null ? List.<String>of() : programme.unknownEditions(new TreeSet<>(editions));
        if (!unknown.isEmpty()) {
            throw Problem.malformed(
                    "/editions", "UNKNOWN_EDITION", "There is no edition " + String.join(", ", unknown) + ".");
        }
    }

    /**
     * Lists the API keys. The oldest comes first, and expired keys are included. Each has its creator and the time of
     * its last use. Deleted keys stay in {@code deleted} for 90 days, with who deleted them.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ApiKeyList> listApiKeys() {
        var deleted = keys.findDeleted(clock.instant()).stream()
                .map(ApiKeyController::toDeletedKey)
                .toList();
        return ResponseEntity.ok(new ApiKeyList(
                keys.findAll().stream().map(ApiKeyController::toApiKey).toList(), deleted, null));
    }

    /**
     * Reads the API key of the caller. The response has its name, scopes, editions and expiry. 404 if the caller does
     * not use an API key.
     */
    @GetMapping("/mine")
    @Allow(authenticated = true, limitsEditions = true)
    ResponseEntity<ApiKey> getMyApiKey(Caller caller) {
        var id = Caller.apiKey(caller.subject()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok(toApiKey(keys.find(id).orElseThrow(Problem::notFound)));
    }

    /**
     * Deletes an API key. Within ten seconds every service rejects it, and its open streams and webhooks end. 404 if
     * there is no such key.
     *
     * @param id the key's id, not the key itself
     */
    @DeleteMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Caller caller) {
        if (!keys.delete(id, caller.subject(), clock.instant())) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static DeletedKey toDeletedKey(ApiKeys.StoredApiKey key) {
        var trail = key.trail();
        return new DeletedKey(
                key.id(),
                key.grant().name(),
                new TreeSet<>(key.grant().scopes()),
                key.grant().editions().sorted(),
                trail.createdBy(),
                key.createdAt(),
                trail.deletedBy(),
                trail.deletedAt());
    }
}
