package igf.participation.proof;

import igf.api.link.LinkRequest;
import igf.api.link.LinkRequested;
import igf.api.link.SignInToken;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.RequestSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs in people without an account by a mailed link. */
@RestController
@RequestMapping(Api.BASE + "/links")
class LinkRequestController {

    private static final String BY_LINK = "link";
    private static final Duration TOKEN_VALIDITY = Duration.ofHours(12);
    private static final Map<ProofPurpose, Set<String>> SCOPES =
            Map.of(ProofPurpose.ME, Set.of(Allow.ME), ProofPurpose.SUBMIT, Set.of(Allow.ME, Allow.SUBMIT));

    private final Proofs proofs;
    private final People people;
    private final Credentials credentials;
    private final Clock clock;

    LinkRequestController(Proofs proofs, People people, Credentials credentials, Clock clock) {
        this.proofs = proofs;
        this.people = people;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Mails a link for signing in to a person who has no account at the identity provider. The response does not reveal
     * whether an address is known. 429 if the address got a link for this purpose less than ten minutes ago, or if the
     * caller or its network exceeds its limit.
     *
     * @param body address and purpose
     * @param language the languages that the caller prefers; the mail uses the first one
     */
    @PostMapping
    @Allow(
            everyone = true,
            personalScopes = {Allow.ME, Allow.SUBMIT})
    ResponseEntity<LinkRequested> requestSignInLink(
            @RequestBody LinkRequest body,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String language,
            Caller caller,
            HttpServletRequest request) {
        var purpose = ProofPurpose.valueOf(body.purpose().name());
        var origin = RequestSource.of(caller, request);
        return proofs.mailOnRequest(
                new Proofs.Requester(origin.person(), origin.subject(), origin.network()),
                new Proofs.ProofRequest(
                        purpose, People.normalized(body.email()), null, null, null, Proofs.firstLanguage(language)),
                () -> ResponseEntity.accepted().body(new LinkRequested("REQUESTED")));
    }

    /**
     * The purpose of a mailed link.
     *
     * @param purpose ME or SUBMIT
     * @param address the masked address to which it was mailed
     * @param expiresAt when it expires
     */
    record LinkShown(ProofPurpose purpose, String address, Instant expiresAt) {}

    /**
     * Shows the purpose of a mailed link. This does not use the link. 404 {@code LINK_UNKNOWN} for an unknown link, 410
     * {@code LINK_ENDED} for one that was used or has expired.
     *
     * @param token the secret of the mailed link
     */
    @GetMapping("/{token}")
    @Allow(everyone = true)
    ResponseEntity<LinkShown> showSignInLink(@PathVariable String token) {
        var opened = proofs.open(token, ProofPurpose.ME, ProofPurpose.SUBMIT);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LinkShown(opened.purpose(), MailedProofs.mask(opened.email()), opened.expiresAt()));
    }

    /**
     * Signs in by a mailed link. This uses the link. The response has a bearer token that is valid for twelve hours.
     * 404 {@code LINK_UNKNOWN} for an unknown link, 410 {@code LINK_ENDED} for one that was used or has expired.
     *
     * @param token the secret of the mailed link
     */
    @PostMapping("/{token}")
    @Allow(everyone = true)
    ResponseEntity<SignInToken> signInByLink(@PathVariable String token) {
        return proofs.use(token, this::signInResponse, ProofPurpose.ME, ProofPurpose.SUBMIT);
    }

    private ResponseEntity<SignInToken> signInResponse(Proofs.OpenedProof opened) {
        var now = clock.instant();
        var scopes = SCOPES.getOrDefault(opened.purpose(), Set.of());
        var grant = new Credentials.Grant(
                people.findOrCreate(opened.email()),
                BY_LINK,
                opened.purpose() == ProofPurpose.SUBMIT ? Set.of("ORGANIZER") : Set.of(),
                scopes,
                now.plus(TOKEN_VALIDITY),
                now);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new SignInToken(
                        credentials.issue(grant, BY_LINK, now).token(), grant.expiresAt(), new TreeSet<>(scopes)));
    }
}
