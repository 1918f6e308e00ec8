package igf.proposal.proposal.view;

import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.admission.Submissions;
import igf.proposal.proposal.Stage;
import igf.proposal.receipt.Receipt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SubmissionsFromView implements Submissions {

    private static final ViewCollection<Submitted> SUBMITTED = StoredProposal.KEPT.part(Submitted.class);

    private final Views views;
    private final ProposalView view;

    SubmissionsFromView(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    private record Submitted(UUID id, Stage state, Optional<Receipt> receipt) {

        Submission submission() {
            return new Submission(id, receipt.map(Receipt::number).orElse(0), state);
        }
    }

    @Override
    public List<Submission> of(String edition) {
        return views.rows(view, SUBMITTED).list(SubmittedProposals.in(edition)).stream()
                .map(Submitted::submission)
                .sorted(Comparator.comparing(Submission::number).thenComparing(Submission::proposal))
                .toList();
    }
}
