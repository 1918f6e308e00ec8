package igf.proposal.balance;

import java.util.List;

/** Reads the proposals of an edition for a batch check. */
public interface Candidates {

    List<Candidate> of(String edition);
}
