package igf.proposal.engagement;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.obligation.ReportNews;
import igf.proposal.person.PersonQueries;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.sending.SystemSender;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Counts the sessions of all speakers that an event concerns. Reads the current proposals and links, so that the order
 * of events does not matter.
 */
@Component
@ProcessingGroup("engagements")
class WhenSessionsChangeThenCount implements Offers {

    private static final String NAME = "engagements";
    private static final long TIMEOUT_MILLIS = 30_000;

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;
    private final Views views;
    private final LinkedPeople linkedPeople;
    private final PersonQueries queries;

    WhenSessionsChangeThenCount(
            Commands commands, People people, Views views, LinkedPeople linkedPeople, PersonQueries queries) {
        this.commands = commands;
        this.people = people;
        this.views = views;
        this.linkedPeople = linkedPeople;
        this.queries = queries;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        countSessions(meta).handle(event, meta.recordedAt());
    }

    /** Waits for the read model, which may not contain the new link yet. */
    @EventHandler
    void on(ReportNews.PersonLinked event, Meta meta) {
        views.requireHead(TIMEOUT_MILLIS);
        var ids = new TreeSet<>(linkedPeople.findIds(event.person()));
        ids.addAll(linkedPeople.findIds(event.with()));
        countSessions(meta).recount(ids, queries.findBookedProposals(ids), meta.recordedAt());
    }

    private CountSessions countSessions(Meta meta) {
        return new CountSessions(new SystemSender(commands, NAME, meta.correlationId()), this, linkedPeople);
    }

    @Override
    public boolean isErased(UUID person) {
        return people.isErased(person);
    }

    @Override
    public Offer createOffer(UUID key, UUID person, Instant until) {
        var secret = new byte[LinkToken.SECRET];
        random.nextBytes(secret);
        var token = LinkToken.of(key, secret);
        return new Offer(token.hash(), people.seal(person, token.text()), until);
    }
}
