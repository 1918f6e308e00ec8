package igf.proposal.history.web;

import igf.platform.command.Commands;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets in the organizers of the proposal named by {@code {id}}. */
@Component
class OrganizersOfTimeline implements Guard {

    private final Commands commands;

    OrganizersOfTimeline(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        return commands.<VersionedProposal>sendAs("guard", new ProposalCommand.Look(id(path)), "look")
                .result()
                .state()
                .isOrganizedBy(caller.subject(), caller.person());
    }

    private static UUID id(Map<String, String> path) {
        try {
            return UUID.fromString(String.valueOf(path.get("id")));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.notFound("There is no such proposal."));
        }
    }
}
