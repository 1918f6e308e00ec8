package igf.proposal.merger.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import igf.proposal.merger.MergeProposals;
import igf.proposal.merger.MergerEvent;
import igf.proposal.programme.SessionStarts;
import igf.proposal.sending.SystemSender;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("mergers")
class WhenSidesAgreeThenMerge {

    private final Commands commands;
    private final Deadlines deadlines;
    private final SessionStarts starts;

    WhenSidesAgreeThenMerge(Commands commands, Deadlines deadlines, SessionStarts starts) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.starts = starts;
    }

    @EventHandler
    void on(MergerEvent event, Meta meta) {
        switch (event) {
            case MergerEvent.Proposed e ->
                deadlines.set(MergerAnswersDeadline.NAME, e.proposal().toString(), e.expiresAt());
            case MergerEvent.Agreed e -> {
                deadlines.cancel(MergerAnswersDeadline.NAME, e.proposal().toString());
                mergeProposals(meta).merge(e.proposal(), e.into());
            }
            case MergerEvent.Ended e ->
                deadlines.cancel(MergerAnswersDeadline.NAME, e.proposal().toString());
            case MergerEvent.Undone e -> mergeProposals(meta).undo(e);
            case MergerEvent.Answered e -> {}
            case MergerEvent.SideRenewed e -> {}
            case MergerEvent.Settled e -> {}
            case MergerEvent.PersonTaken e -> {}
        }
    }

    private MergeProposals mergeProposals(Meta meta) {
        return new MergeProposals(new SystemSender(commands, "mergers", meta.correlationId()), starts);
    }
}
