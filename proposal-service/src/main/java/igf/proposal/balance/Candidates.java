package igf.proposal.balance;

import java.util.List;

/** Reads the data of proposals that a batch check uses. */
public interface Candidates {

    List<Candidate> findByEdition(String edition);
}
