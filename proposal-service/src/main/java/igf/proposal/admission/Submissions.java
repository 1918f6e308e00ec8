package igf.proposal.admission;

import igf.proposal.proposal.Stage;
import java.util.List;
import java.util.UUID;

/** What was handed in, as far as read models have come. */
public interface Submissions {

    record Submission(UUID proposal, int number, Stage stage) {}

    /** Of an edition, by number; drafts are not among them, those that were withdrawn are. */
    List<Submission> of(String edition);
}
