package igf.proposal.engagement.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.proposal.engagement.CountSessions;
import igf.proposal.engagement.Offer;
import igf.proposal.engagement.Offers;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.sending.SystemSender;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Counts for everybody whom an event concerns, by the proposal as it is now: whatever the order, the last count is right. */
@Component
@ProcessingGroup("engagements")
class WhenSessionsChangeThenCount implements Offers {

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;

    WhenSessionsChangeThenCount(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        new CountSessions(new SystemSender(commands, "engagements", meta.correlationId()), this)
                .on(event, meta.recordedAt());
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
