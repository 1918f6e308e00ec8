package igf.proposal.balance;

import java.util.List;

/** The proposals of an edition as far as a check goes, read for it. */
public interface Candidates {

    List<Candidate> of(String edition);
}
