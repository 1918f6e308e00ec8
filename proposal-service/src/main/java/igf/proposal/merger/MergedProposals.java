package igf.proposal.merger;

import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds mergers in the read models, as far as these have caught up. */
public interface MergedProposals {

    /** Returns the proposals that are merged into a proposal now, by number. */
    List<Merged> findMergedInto(UUID proposal);

    /** Returns the same for every proposal that has any. */
    Map<UUID, List<Merged>> findAllMerged();

    /** Returns the position up to which mergers are known. */
    long position();

    List<UUID> findOpenInto(UUID proposal);

    /**
     * A proposal that is merged into another one.
     *
     * @param people the people on its roster when it was merged
     */
    record Merged(UUID proposal, int number, String title, List<Person> people) {
        public Merged {
            people = List.copyOf(people);
        }
    }

    /**
     * A person of the merged proposal.
     *
     * @param entry entry on its roster
     * @param takenAs the entry on the other roster; null unless that side took the person over
     */
    record Person(
            UUID entry,
            String role,
            @Nullable PersonalValue name,
            @Nullable String affiliation,
            @Nullable UUID takenAs) {

        public Person withTakenAs(UUID newTakenAs) {
            return new Person(entry, role, name, affiliation, newTakenAs);
        }
    }
}
