package igf.proposal.engagement;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.obligation.ReportNews;
import igf.proposal.person.PartsOfPeople;
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
 * Counts the sessions of all speakers that an event concerns. Reads the current proposals and links, so the last count
 * is right in any order of events.
 */
@Component
@ProcessingGroup("engagements")
class WhenSessionsChangeThenCount implements Offers {

    private static final String NAME = "engagements";
    private static final long PATIENCE_MILLIS = 30_000;

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;
    private final Views views;
    private final LinkedPeople humans;
    private final PartsOfPeople parts;

    WhenSessionsChangeThenCount(
            Commands commands, People people, Views views, LinkedPeople humans, PartsOfPeople parts) {
        this.commands = commands;
        this.people = people;
        this.views = views;
        this.humans = humans;
        this.parts = parts;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        counting(meta).on(event, meta.recordedAt());
    }

    /** Waits for the read model, which may not know the new link yet. */
    @EventHandler
    void on(ReportNews.PersonLinked news, Meta meta) {
        views.requireHead(PATIENCE_MILLIS);
        var ids = new TreeSet<>(humans.same(news.person()));
        ids.addAll(humans.same(news.with()));
        counting(meta).recount(ids, parts.booked(ids), meta.recordedAt());
    }

    private CountSessions counting(Meta meta) {
        return new CountSessions(new SystemSender(commands, NAME, meta.correlationId()), this, humans);
    }

    @Override
    public boolean isErased(UUID person) {
        return people.erased(person);
    }

    @Override
    public Offer offer(UUID key, UUID person, Instant until) {
        var secret = new byte[LinkToken.SECRET];
        random.nextBytes(secret);
        var token = LinkToken.of(key, secret);
        return new Offer(token.hash(), people.seal(person, token.text()), until);
    }
}
