package igf.proposal.proposal.view;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.RosterBreach;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@value #PROPOSALS}: proposals by id; {@value #RECEIPTS}: the latest receipt of each, with the submitted text. */
@Component
public class ProposalView implements View {

    public static final String PROPOSALS = "proposals";
    public static final String RECEIPTS = "receipts";

    @Override
    public String name() {
        return "proposals";
    }

    /** Version 7 added the version and the time of change that readers other than the secretariat see. */
    @Override
    public int version() {
        return 7;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case RosterEvent e -> project(e, recorded.meta().recordedAt(), documents);
            case ProposalEvent e -> project(e, recorded, documents);
            default -> {}
        }
    }

    private static void project(RosterEvent event, Instant at, Documents documents) {
        var breaches = switch (event) {
            case RosterEvent.FellBelowMinimum e -> e.breaches();
            case RosterEvent.Restored _ -> List.<RosterBreach>of();
        };
        documents.changeIfPresent(
                StoredProposal.PROPOSALS, event.id(), proposal -> proposal.withBreaches(breaches, at));
    }

    private static void project(ProposalEvent event, RecordedEvent<?> recorded, Documents documents) {
        if (event instanceof ProposalEvent.Drafted e) {
            documents.put(StoredProposal.PROPOSALS, e.id(), withVersionOf(recorded, event, StoredProposal.ofDraft(e)));
        } else if (event instanceof ProposalEvent.DraftDeleted e) {
            documents.delete(StoredProposal.PROPOSALS, e.id());
        } else {
            documents.changeIfPresent(
                    StoredProposal.PROPOSALS,
                    event.id(),
                    proposal -> withVersionOf(recorded, event, ProposalFold.after(event, proposal)));
        }
        if (event instanceof ProposalEvent.Submitted e) {
            documents.put(StoredReceipt.RECEIPTS, e.id(), StoredReceipt.of(e));
        }
    }

    private static StoredProposal withVersionOf(
            RecordedEvent<?> recorded, ProposalEvent event, StoredProposal proposal) {
        return proposal.withVersion(recorded.sequence(), recorded.meta().recordedAt(), ProposalEvent.isHidden(event));
    }
}
