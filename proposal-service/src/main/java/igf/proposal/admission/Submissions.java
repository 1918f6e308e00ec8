package igf.proposal.admission;

import igf.api.proposal.Stage;
import java.util.List;
import java.util.UUID;

/** Lists the submitted proposals from the read models, which may lag behind the event log. */
public interface Submissions {

    record Submission(UUID proposal, int number, Stage stage) {}

    /** Lists the proposals of an edition by number, including withdrawn ones, without drafts. */
    List<Submission> findByEdition(String edition);
}
