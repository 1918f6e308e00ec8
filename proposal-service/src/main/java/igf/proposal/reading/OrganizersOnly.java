package igf.proposal.reading;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Allows the owner of the proposal with the id {@code {id}}, and the organizers on its roster. */
@Component
public class OrganizersOnly implements Guard {

    private final Proposals proposals;
    private final Organizers organizers;

    OrganizersOnly(Proposals proposals, Organizers organizers) {
        this.proposals = proposals;
        this.organizers = organizers;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        return organizers.isOrganizer(caller, proposals.get(proposalId(path)).state());
    }

    static UUID proposalId(Map<String, String> path) {
        try {
            return UUID.fromString(String.valueOf(path.get("id")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.notFound("There is no such proposal."));
        }
    }
}
