package igf.participation.proof;

import igf.participation.identity.LinkedIds;
import igf.platform.domain.Aggregates;
import igf.platform.domain.RefusedException;
import igf.platform.people.Credentials;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Encrypts each proof with its own key. The notification service writes the mail. */
@Component
class MailedProofs implements Proofs {

    private final Api api;
    private final Aggregates aggregates;
    private final People people;
    private final Credentials credentials;
    private final LinkedIds linkedIds;
    private final Clock clock;
    private final int maxPerCaller;

    /** @param maxPerCaller maximum number of mails that one caller, or one network, may request in ten minutes */
    MailedProofs(
            Api api,
            Aggregates aggregates,
            People people,
            Credentials credentials,
            LinkedIds linkedIds,
            Clock clock,
            @Value("${igf.proofs.most-per-caller}") int maxPerCaller) {
        this.api = api;
        this.aggregates = aggregates;
        this.people = people;
        this.credentials = credentials;
        this.linkedIds = linkedIds;
        this.clock = clock;
        this.maxPerCaller = maxPerCaller;
    }

    @Override
    public <T> T mailOnRequest(Requester requester, ProofRequest request, Supplier<T> response) {
        var now = clock.instant();
        var wait = limitKeys(requester).stream()
                .map(key -> credentials.waitOfCaller(key, maxPerCaller, now))
                .reduce(Duration.ZERO, (first, second) -> first.compareTo(second) < 0 ? second : first);
        if (wait.isPositive()) {
            throw Problem.tooMany(wait, "Too many mails were requested by you or from your network; try again later.");
        }
        var id = Api.newId();
        var addressWait = waitBeforeMail(request, id, now);
        if (addressWait.isPositive()) {
            throw Problem.tooMany(
                    addressWait,
                    "A mail for this was sent to the address a moment ago. Use that one, or try again later.");
        }
        return sendLast(new ProofCommand.Ask(id, buildProof(id, request, now)), response);
    }

    private Duration waitBeforeMail(ProofRequest request, UUID id, Instant now) {
        return credentials.waitBeforeMail(request.email(), request.purpose().name(), id, now);
    }

    /** Returns the keys of the caller's limits. All linked ids of a human share one limit. */
    private List<String> limitKeys(Requester requester) {
        var network = "address " + requester.network();
        var person = requester.person();
        if (person != null) {
            return List.of("person " + Collections.min(linkedIds.linkedIds(person)), network);
        }
        return requester.program() == null ? List.of(network) : List.of("caller " + requester.program(), network);
    }

    @Override
    public <T> T mailSilently(ProofRequest request, Supplier<T> response) {
        var now = clock.instant();
        var id = Api.newId();
        return waitBeforeMail(request, id, now).isZero()
                ? sendLast(new ProofCommand.Ask(id, buildProof(id, request, now)), response)
                : response.get();
    }

    private ProofContent buildProof(UUID id, ProofRequest request, Instant now) {
        var secret = new byte[LinkToken.SECRET];
        Api.fillRandom("secret", secret);
        var token = LinkToken.of(id, secret);
        var known = people.find(request.email()).isPresent();
        // Ties the key to the address, so that erasing the person destroys open proofs too.
        var key = people.createDocumentHolderForAddress(request.email());
        return new ProofContent(
                request.purpose(),
                request.edition(),
                request.registration(),
                people.seal(key, request.email()),
                request.claim() == null ? null : people.seal(key, request.claim()),
                people.seal(key, token.text()),
                token.hash(),
                known,
                request.language(),
                now.plus(request.purpose().validity()));
    }

    @Override
    public OpenedProof open(String token, ProofPurpose... expected) {
        var linkToken = parseToken(token);
        return decrypt(new ProofReader(aggregates).open(linkToken.id(), linkToken.hash(), clock.instant()), expected);
    }

    @Override
    public <T> T use(String token, Function<OpenedProof, T> response, ProofPurpose... expected) {
        var linkToken = parseToken(token);
        // Read first, because giving the proof destroys its key.
        var opened = open(token, expected);
        return sendLast(new ProofCommand.Give(linkToken.id(), linkToken.hash()), () -> response.apply(opened));
    }

    /**
     * Sends the last command of a request. It casts because the root packages of features do not know {@code
     * ResponseEntity}.
     */
    @SuppressWarnings("unchecked")
    private <T> T sendLast(ProofCommand command, Supplier<T> response) {
        return (T) api.<@Nullable Object, Object>answerUnconditionally(
                command, written -> (ResponseEntity<Object>) response.get());
    }

    private static LinkToken parseToken(String token) {
        return LinkToken.parse(token).orElseThrow(Problem::notFound);
    }

    private OpenedProof decrypt(ProofContent proof, ProofPurpose... expected) {
        if (!Set.of(expected).contains(proof.purpose())) {
            throw Problem.notFound();
        }
        return new OpenedProof(
                proof.purpose(),
                people.open(proof.email()).orElseThrow(() -> new RefusedException(ProofRefusal.LINK_ENDED)),
                proof.edition(),
                proof.registration(),
                people.show(proof.claim()),
                proof.expiresAt());
    }

    /** Masks an address so that its owner recognizes it and others cannot write to it. */
    static String mask(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
