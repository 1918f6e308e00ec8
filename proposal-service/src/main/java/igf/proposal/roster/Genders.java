package igf.proposal.roster;

import igf.proposal.proposal.ProposalState;
import igf.proposal.vocabulary.Gender;
import java.util.Map;
import java.util.UUID;

public interface Genders {

    /** Returns the known genders by roster entry. */
    Map<UUID, Gender> of(ProposalState proposal);
}
