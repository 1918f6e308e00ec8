package igf.proposal.merger;

import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the proposals that a proposal has taken in, as far as the read models have come. */
public interface MergedProposals {

    /** Those that went into a proposal and still are in it, by number. */
    List<Merged> into(UUID proposal);

    /** Those that were asked to go into a proposal, as long as both sides have not answered. */
    List<UUID> openInto(UUID proposal);

    /** A proposal that goes on in another one. @param people who was on its roster when it went in */
    record Merged(UUID proposal, int number, String title, List<Person> people) {
        public Merged {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody who came with it.
     *
     * @param entry on its roster
     * @param takenAs the entry on the other roster; null as long as that side has not taken the person over
     */
    record Person(
            UUID entry,
            String role,
            @Nullable PersonalValue name,
            @Nullable String affiliation,
            @Nullable UUID takenAs) {

        public Person takenAs(UUID taken) {
            return new Person(entry, role, name, affiliation, taken);
        }
    }
}
