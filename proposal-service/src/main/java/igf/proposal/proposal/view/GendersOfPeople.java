package igf.proposal.proposal.view;

import igf.api.vocabulary.Gender;
import igf.platform.people.People;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.Genders;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens sealed genders with the keys of the people. */
@Component
class GendersOfPeople implements Genders {

    private final People people;

    GendersOfPeople(People people) {
        this.people = people;
    }

    @Override
    public Map<UUID, Gender> findByEntry(ProposalState proposal) {
        var genders = new HashMap<UUID, Gender>();
        for (var entry : proposal.roster()) {
            if (entry.gender() != null) {
                people.open(entry.gender())
                        .ifPresent(name -> Arrays.stream(Gender.values())
                                .filter(each -> each.name().equals(name))
                                .forEach(gender -> genders.put(entry.id(), gender)));
            }
        }
        return genders;
    }
}
