package igf.proposal.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds which people have which parts in proposals, as far as the read models have come. */
public interface PartsOfPeople {

    /** Of some ids, in the order in which proposals were begun. Drafts only for whoever organizes them. */
    List<Part> of(Collection<UUID> people);

    /** Proposals whose sessions count for any of some ids. */
    List<UUID> booked(Collection<UUID> people);

    /** Everybody's in one edition. */
    List<Part> ofEdition(String edition);

    /** Names and addresses of everybody in an edition, sealed, by their id; the newest last. */
    Map<UUID, Contact> contacts(String edition);

    List<Invited> invitations(Collection<UUID> people);

    /** Until when a proposal may be handed in; empty of an edition that nobody has planned. */
    Optional<Instant> deadline(String edition, UUID proposal);

    List<Lacking> lacking(UUID proposal);

    /** The sides that some proposals are of mergers and that have not answered. */
    List<AskedToMerge> mergers(Collection<UUID> proposals);

    /** Whether the rules ask for somebody who is not on the proposal's roster. */
    boolean lacksPeople(UUID proposal);

    /** How somebody is called, sealed. */
    record Contact(List<String> names, List<String> emails, List<String> affiliations) {
        public Contact {
            names = List.copyOf(names);
            emails = List.copyOf(emails);
            affiliations = List.copyOf(affiliations);
        }
    }
}
