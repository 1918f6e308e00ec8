package igf.proposal.roster;

import igf.api.vocabulary.Gender;
import igf.proposal.proposal.ProposalState;
import java.util.Map;
import java.util.UUID;

/** Opens what people told of themselves. */
public interface Genders {

    /** By roster entry, as far as they are known. */
    Map<UUID, Gender> of(ProposalState proposal);
}
