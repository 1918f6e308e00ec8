package igf.participation.proof.web;

import igf.participation.identity.LinkedIds;
import igf.participation.proof.Asked;
import igf.participation.proof.ProofCommand;
import igf.participation.proof.ProofPurpose;
import igf.participation.proof.ProofRefusal;
import igf.participation.proof.Proofs;
import igf.platform.domain.Refused;
import igf.platform.people.Credentials;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what is asked with a key of its own; the mail is written by who hears of it. */
@Component
class MailedProofs implements Proofs {

    private final Api api;
    private final People people;
    private final Credentials credentials;
    private final LinkedIds linked;
    private final Clock clock;
    private final int most;

    /** @param most mails that one caller, or one network, may ask for in ten minutes */
    MailedProofs(
            Api api,
            People people,
            Credentials credentials,
            LinkedIds linked,
            Clock clock,
            @Value("${igf.proofs.most-per-caller}") int most) {
        this.api = api;
        this.people = people;
        this.credentials = credentials;
        this.linked = linked;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void askFor(Asker asker, Wanted wanted) {
        var now = clock.instant();
        var wait = counted(asker).stream()
                .map(one -> credentials.waitOf(one, most, now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
        if (wait.isPositive()) {
            throw Problem.tooMany(wait, "Too many mails were asked for from where you are; try again later.");
        }
        ask(wanted);
    }

    /** All ids of one human count as one. */
    private List<String> counted(Asker asker) {
        var network = "address " + asker.network();
        var person = asker.person();
        if (person != null) {
            return List.of("person " + Collections.min(linked.linked(person)), network);
        }
        return asker.program() == null ? List.of(network) : List.of("caller " + asker.program(), network);
    }

    @Override
    public void ask(Wanted wanted) {
        var now = clock.instant();
        var id = Api.newId();
        if (credentials.mayWrite(wanted.email(), wanted.purpose().name(), id, now)) {
            var secret = new byte[LinkToken.SECRET];
            Api.fill(secret);
            var token = LinkToken.of(id, secret);
            var known = people.find(wanted.email()).isPresent();
            // Who is erased takes with them what is still open of theirs.
            var key = people.documentFor(wanted.email());
            var asked = new Asked(
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
            api.sendUnconditionally(new ProofCommand.Ask(id, asked));
        }
    }

    @Override
    public Opened look(String token, ProofPurpose... expected) {
        var read = read(token);
        return opened(
                api.<Asked>sendUnconditionally(new ProofCommand.Look(read.id(), read.hash()))
                        .result(),
                expected);
    }

    @Override
    public Opened give(String token, ProofPurpose... expected) {
        var read = read(token);
        // Before it is given: with that its key is destroyed.
        var opened = look(token, expected);
        api.sendUnconditionally(new ProofCommand.Give(read.id(), read.hash()));
        return opened;
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

    /** For the one who shows a link: enough to know the own address by, too little to write to somebody else's. */
    static String masked(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
