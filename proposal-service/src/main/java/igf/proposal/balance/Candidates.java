package igf.proposal.balance;

import java.util.List;

public interface Candidates {

    List<Candidate> of(String edition);
}
