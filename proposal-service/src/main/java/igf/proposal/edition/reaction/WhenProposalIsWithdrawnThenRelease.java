package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.edition.AdmissionsCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.proposal.ProposalEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** A withdrawn proposal counts no longer for its organizers' limits. */
@Component
@ProcessingGroup("release-admission")
class WhenProposalIsWithdrawnThenRelease {

    private final Commands commands;

    WhenProposalIsWithdrawnThenRelease(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProposalEvent.Withdrawn event, @SequenceNumber long version, Meta meta) {
        var admissions = EditionId.ofAdmissions(event.notice().edition());
        commands.sendAs(
                "release-admission",
                new AdmissionsCommand.Release(admissions, event.id(), version),
                meta.correlationId());
    }
}
