package igf.proposal.balance;

import java.util.List;

public interface Candidates {

    List<Candidate> findByEdition(String edition);
}
