package igf.proposal.proposal.view;

import igf.api.proposal.Stage;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.admission.Submissions;
import igf.proposal.receipt.Receipt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SubmissionsFromView implements Submissions {

    private static final ViewCollection<Submitted> SUBMITTED = StoredProposal.PROPOSALS.projection(Submitted.class);

    private final Views views;
    private final ProposalView view;

    SubmissionsFromView(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    private record Submitted(UUID id, Stage state, Optional<Receipt> receipt) {

        Submission toSubmission() {
            return new Submission(id, receipt.map(Receipt::number).orElse(0), state);
        }
    }

    @Override
    public List<Submission> findByEdition(String edition) {
        return views.reader(view, SUBMITTED).list(SubmittedProposals.isSubmittedIn(edition)).stream()
                .map(Submitted::toSubmission)
                .sorted(Comparator.comparing(Submission::number).thenComparing(Submission::proposal))
                .toList();
    }
}
