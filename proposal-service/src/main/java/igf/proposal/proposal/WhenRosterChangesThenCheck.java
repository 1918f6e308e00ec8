package igf.proposal.proposal;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.view.SubmittedProposals;
import igf.proposal.roster.CheckRoster;
import igf.proposal.roster.Genders;
import igf.proposal.sending.SystemSender;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("roster-minimum")
class WhenRosterChangesThenCheck {

    private final Commands commands;
    private final Genders genders;
    private final SubmittedProposals submittedProposals;

    WhenRosterChangesThenCheck(Commands commands, Genders genders, SubmittedProposals submittedProposals) {
        this.commands = commands;
        this.genders = genders;
        this.submittedProposals = submittedProposals;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        if (CheckRoster.isAffectedBy(event)) {
            new CheckRoster(sender(meta), genders).check(event.id());
        }
    }

    /**
     * Checks all rosters after a change of the rules. An extension of the call also changes the edition, but not the
     * rules.
     */
    @EventHandler
    void on(EditionEvent.Changed event, Meta meta) {
        if (event.hasNewRules()) {
            var check = new CheckRoster(sender(meta), genders);
            var rules = new EditionReader(sender(meta)).get(event.edition()).rules();
            submittedProposals.findIds(event.edition()).forEach(proposal -> check.check(proposal, rules));
        }
    }

    private SystemSender sender(Meta meta) {
        return new SystemSender(commands, "roster-minimum", meta.correlationId());
    }
}
