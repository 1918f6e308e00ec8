package igf.proposal.reading;

import igf.platform.web.Caller;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks the right to act for a proposal: of its owner and of organizers on its roster, under any linked id. */
@Component
public class Organizers {

    private final LinkedPeople linkedPeople;

    Organizers(LinkedPeople linkedPeople) {
        this.linkedPeople = linkedPeople;
    }

    public boolean isOrganizer(Caller caller, ProposalState proposal) {
        return proposal.isOrganizedBy(caller.subject(), caller.person())
                || findIds(caller).stream().anyMatch(id -> proposal.isOrganizedBy(caller.subject(), id));
    }

    public boolean isOwner(Caller caller, ProposalState proposal) {
        return proposal.isOwnedBy(caller.subject(), caller.person())
                || findIds(caller).stream().anyMatch(id -> proposal.isOwnedBy(caller.subject(), id));
    }

    /** Returns all ids of the caller; none if the caller is not a person. */
    public Set<UUID> findIds(Caller caller) {
        var person = caller.person();
        return person == null ? Set.of() : linkedPeople.findIds(person);
    }
}
