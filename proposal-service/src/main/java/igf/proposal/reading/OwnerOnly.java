package igf.proposal.reading;

import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows the owner of the proposal with the id {@code {id}}. */
@Component
public class OwnerOnly implements Guard {

    private final Proposals proposals;
    private final Organizers organizers;

    OwnerOnly(Proposals proposals, Organizers organizers) {
        this.proposals = proposals;
        this.organizers = organizers;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        return organizers.isOwner(
                caller, proposals.get(OrganizersOnly.proposalId(path)).state());
    }
}
