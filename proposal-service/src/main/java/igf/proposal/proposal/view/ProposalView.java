package igf.proposal.proposal.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.RosterBreach;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@value #PROPOSALS}: proposals by their ids; {@value #RECEIPTS}: the last receipt of each, with the text that was handed in. */
@Component
public class ProposalView implements View {

    public static final String PROPOSALS = "proposals";
    public static final String RECEIPTS = "receipts";

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case RosterEvent e -> {
                var breaches = switch (e) {
                    case RosterEvent.FellBelowMinimum fell -> fell.breaches();
                    case RosterEvent.Restored _ -> List.<RosterBreach>of();
                };
                documents.changeIfPresent(StoredProposal.KEPT, e.id(), proposal -> proposal.lacking(breaches));
            }
            case ProposalEvent.Drafted e ->
                documents.put(StoredProposal.KEPT, e.id(), by(fact, StoredProposal.drafted(e)));
            case ProposalEvent e -> {
                documents.changeIfPresent(
                        StoredProposal.KEPT, e.id(), proposal -> by(fact, ProposalFold.after(e, proposal)));
                if (e instanceof ProposalEvent.Submitted submitted) {
                    documents.put(StoredReceipt.KEPT, e.id(), StoredReceipt.of(submitted));
                }
            }
            default -> {}
        }
    }

    private static StoredProposal by(Recorded<?> fact, StoredProposal proposal) {
        return proposal.changed(fact.sequence(), fact.meta().recordedAt());
    }
}
