package igf.proposal.roster;

import igf.api.vocabulary.Gender;
import igf.proposal.proposal.ProposalState;
import java.util.Map;
import java.util.UUID;

/** Opens the sealed genders of the people on a roster. */
public interface Genders {

    /** Returns the known genders by roster entry. */
    Map<UUID, Gender> findByEntry(ProposalState proposal);
}
