package igf.proposal.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the parts of people in proposals in the read models, as far as these have caught up. */
public interface PersonQueries {

    /** Returns the parts of some ids, by age of the proposal. Includes drafts only for their organizers. */
    List<Part> findParts(Collection<UUID> people);

    List<UUID> findBookedProposals(Collection<UUID> people);

    /** Returns the parts of all people in an edition's proposals, and then in its sessions without one. */
    List<Part> findPartsInEdition(String edition);

    /** Returns sealed names and addresses of all people in an edition, by id, the newest last. */
    Map<UUID, Contact> findContacts(String edition);

    List<InvitationSummary> findInvitations(Collection<UUID> people);

    /** Returns the deadline for submitting a proposal; empty if the edition is not planned. */
    Optional<Instant> findDeadline(String edition, UUID proposal);

    List<UnmetCondition> findUnmetConditions(UUID proposal);

    /** Returns the open questions about mergers to these proposals. */
    List<MergeQuestion> findMergeQuestions(Collection<UUID> proposals);

    /** Returns whether the proposal's roster lacks a person whom the rules require. */
    boolean hasRosterShortfall(UUID proposal);

    /** Sealed names and addresses, and affiliations, of one person. */
    record Contact(List<String> names, List<String> emails, List<String> affiliations) {
        public Contact {
            names = List.copyOf(names);
            emails = List.copyOf(emails);
            affiliations = List.copyOf(affiliations);
        }
    }
}
