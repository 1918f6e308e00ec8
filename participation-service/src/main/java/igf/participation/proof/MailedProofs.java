package igf.participation.proof;

import igf.participation.identity.LinkedIds;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refused;
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

/** Encrypts each proof with a key of its own; the notification service writes the mail. */
@Component
class MailedProofs implements Proofs {

    private final Api api;
    private final Aggregates aggregates;
    private final People people;
    private final Credentials credentials;
    private final LinkedIds linked;
    private final Clock clock;
    private final int most;

    /** @param most mails that one caller, or one network, may ask for in ten minutes */
    MailedProofs(
            Api api,
            Aggregates aggregates,
            People people,
            Credentials credentials,
            LinkedIds linked,
            Clock clock,
            @Value("${igf.proofs.most-per-caller}") int most) {
        this.api = api;
        this.aggregates = aggregates;
        this.people = people;
        this.credentials = credentials;
        this.linked = linked;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public <T> T askFor(Asker asker, Wanted wanted, Supplier<T> answer) {
        var now = clock.instant();
        var wait = counted(asker).stream()
                .map(one -> credentials.waitOf(one, most, now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
        if (wait.isPositive()) {
            throw Problem.tooMany(wait, "Too many mails were requested by you or from your network; try again later.");
        }
        var id = Api.newId();
        var mailed = waitToWrite(wanted, id, now);
        if (mailed.isPositive()) {
            throw Problem.tooMany(
                    mailed, "A mail for this was sent to the address a moment ago. Use that one, or try again later.");
        }
        return last(new ProofCommand.Ask(id, asked(id, wanted, now)), answer);
    }

    private Duration waitToWrite(Wanted wanted, UUID id, Instant now) {
        return credentials.waitToWrite(wanted.email(), wanted.purpose().name(), id, now);
    }

    /** All linked ids of a human share one limit. */
    private List<String> counted(Asker asker) {
        var network = "address " + asker.network();
        var person = asker.person();
        if (person != null) {
            return List.of("person " + Collections.min(linked.linked(person)), network);
        }
        return asker.program() == null ? List.of(network) : List.of("caller " + asker.program(), network);
    }

    @Override
    public <T> T ask(Wanted wanted, Supplier<T> answer) {
        var now = clock.instant();
        var id = Api.newId();
        return waitToWrite(wanted, id, now).isZero()
                ? last(new ProofCommand.Ask(id, asked(id, wanted, now)), answer)
                : answer.get();
    }

    private Asked asked(UUID id, Wanted wanted, Instant now) {
        var secret = new byte[LinkToken.SECRET];
        Api.fill("secret", secret);
        var token = LinkToken.of(id, secret);
        var known = people.find(wanted.email()).isPresent();
        // Ties the key to the address, so that erasing the person destroys open proofs too.
        var key = people.documentFor(wanted.email());
        return new Asked(
                wanted.purpose(),
                wanted.edition(),
                wanted.registration(),
                people.seal(key, wanted.email()),
                wanted.claim() == null ? null : people.seal(key, wanted.claim()),
                people.seal(key, token.text()),
                token.hash(),
                known,
                wanted.language(),
                now.plus(wanted.purpose().lasts()));
    }

    @Override
    public Opened look(String token, ProofPurpose... expected) {
        var read = read(token);
        return opened(new ProofReader(aggregates).opened(read.id(), read.hash(), clock.instant()), expected);
    }

    @Override
    public <T> T give(String token, Function<Opened, T> answer, ProofPurpose... expected) {
        var read = read(token);
        // Read first, because giving the proof destroys its key.
        var opened = look(token, expected);
        return last(new ProofCommand.Give(read.id(), read.hash()), () -> answer.apply(opened));
    }

    /** Casts, because the features' root packages do not know {@code ResponseEntity}. */
    @SuppressWarnings("unchecked")
    private <T> T last(ProofCommand command, Supplier<T> answer) {
        return (T) api.<@Nullable Object, Object>answerUnconditionally(
                command, written -> (ResponseEntity<Object>) answer.get());
    }

    private static LinkToken read(String token) {
        return LinkToken.read(token).orElseThrow(Problem::notFound);
    }

    private Opened opened(Asked asked, ProofPurpose... expected) {
        if (!Set.of(expected).contains(asked.purpose())) {
            throw Problem.notFound();
        }
        return new Opened(
                asked.purpose(),
                people.open(asked.email()).orElseThrow(() -> new Refused(ProofRefusal.LINK_ENDED)),
                asked.edition(),
                asked.registration(),
                people.show(asked.claim()),
                asked.expiresAt());
    }

    /** Shows enough of an address for its owner to recognize it, and too little for others to write to it. */
    static String masked(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
