package igf.proposal.proposal.web;

import igf.platform.command.Commands;
import igf.platform.domain.Refused;
import igf.platform.web.Api;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.CallersSender;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What controllers need to know before they send a command, from the write side: a view may be a moment behind. */
@Component
public class Proposals {

    private final Api api;
    private final Commands commands;

    Proposals(Api api, Commands commands) {
        this.api = api;
        this.commands = commands;
    }

    public CallersSender caller() {
        return new CallersSender(api, commands);
    }

    /** @throws Refused not found */
    public VersionedProposal look(UUID proposal) {
        return commands.<VersionedProposal>sendAs("proposals", new ProposalCommand.Look(proposal), "look")
                .result();
    }

    /** @throws Refused not found */
    public EditionState edition(String edition) {
        return commands.<EditionState>sendAs("proposals", new EditionCommand.Consult(EditionId.of(edition)), "look")
                .result();
    }

    public EditionState editionOf(UUID proposal) {
        return edition(look(proposal).state().edition());
    }

    /** When a proposal may be submitted, with the time that it alone was given. */
    public static Window call(EditionState edition, UUID proposal) {
        return SubmitProposal.call(edition, proposal);
    }

    public static String path(UUID proposal) {
        return "/proposals/" + proposal;
    }
}
