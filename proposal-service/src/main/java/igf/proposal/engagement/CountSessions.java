package igf.proposal.engagement;

import static java.util.Objects.requireNonNull;

import igf.api.roster.RosterRole;
import igf.proposal.edition.EditionReader;
import igf.proposal.edition.EditionState;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.sending.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Counts the accepted sessions of each speaker that an event concerns, and asks speakers with too many to choose.
 * Linked ids belong to one person, whose sessions count under the smallest id.
 */
public record CountSessions(Sender sender, Offers offers, LinkedPeople linkedPeople) {

    /** Roles that count for the limit of sessions per person. */
    private static final Set<RosterRole> SPEAKING =
            Set.of(RosterRole.SPEAKER, RosterRole.MODERATOR, RosterRole.ONLINE_MODERATOR);

    public void handle(ProposalEvent event, Instant at) {
        switch (event) {
            case ProposalEvent.Decided e -> countAll(e.id(), at);
            case ProposalEvent.DecisionUndone e -> countAll(e.id(), at);
            case ProposalEvent.Lapsed e -> countAll(e.id(), at);
            case ProposalEvent.Withdrawn e -> countAll(e.id(), at);
            case ProposalEvent.Merged e -> countAll(e.id(), at);
            case ProposalEvent.MergeUndone e -> countAll(e.id(), at);
            case ProposalEvent.PersonListed e -> countEntries(e.id(), at, e.entry());
            case ProposalEvent.PersonChanged e -> countEntries(e.id(), at, e.entry());
            case ProposalEvent.PersonAnswered e -> countEntries(e.id(), at, e.entry());
            case ProposalEvent.PersonRemoved e -> countEntries(e.id(), at, e.entry());
            case ProposalEvent.PersonReplaced e -> countEntries(e.id(), at, e.old(), e.entry());
            case ProposalEvent.AddressCorrected e -> countEntries(e.id(), at, e.old(), e.entry());
            case ProposalEvent.Drafted _,
                    ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.Submitted _,
                    ProposalEvent.Returned _,
                    ProposalEvent.DraftDeleted _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _ -> {}
        }
    }

    /**
     * Counts again after ids were linked or unlinked.
     *
     * @param ids all ids of the people concerned
     * @param proposals accepted proposals in which any of these people speaks
     */
    public void recount(Set<UUID> ids, Collection<UUID> proposals, Instant at) {
        var counts = proposals.stream()
                .map(id -> new ProposalReader(sender).get(id).state())
                .filter(proposal -> proposal.notice() != null)
                .map(proposal -> countFor(
                        proposal,
                        proposal.roster().stream()
                                .filter(entry -> ids.contains(entry.person()))
                                .toList(),
                        ids))
                .toList();
        // Releases all former ids first, so that a question lists only sessions that still count.
        counts.forEach(this::release);
        counts.forEach(count -> updateBookings(count, at));
    }

    private void countAll(UUID id, Instant at) {
        var proposal = new ProposalReader(sender).get(id).state();
        count(proposal, proposal.roster(), Set.of(), at);
    }

    /** Does nothing unless the proposal is accepted, because others do not count. */
    private void countEntries(UUID id, Instant at, RosterEntry... entries) {
        var proposal = new ProposalReader(sender).getIncludingDeleted(id).state();
        if (proposal.stage().isAccepted()) {
            count(proposal, List.of(entries), Set.of(), at);
        }
    }

    /** @param earlierIds further ids under which the proposal may have counted so far */
    private void count(ProposalState proposal, List<RosterEntry> concerned, Set<UUID> earlierIds, Instant at) {
        if (proposal.notice() != null) {
            var count = countFor(proposal, concerned, earlierIds);
            // Releases first, so that a session never counts twice for one person.
            release(count);
            updateBookings(count, at);
        }
    }

    /**
     * The people for whom a proposal counts.
     *
     * @param entries one entry per person, by the smallest of their ids
     * @param formerIds ids under which it no longer counts
     */
    private record Count(ProposalState proposal, Map<UUID, RosterEntry> entries, Set<UUID> formerIds) {}

    private Count countFor(ProposalState proposal, List<RosterEntry> concerned, Set<UUID> earlierIds) {
        var entries = new LinkedHashMap<UUID, RosterEntry>();
        var formerIds = new TreeSet<>(earlierIds);
        for (var entry : concerned) {
            if (!offers.isErased(entry.person())) {
                var personIds = linkedPeople.findIds(entry.person());
                formerIds.addAll(personIds);
                entries.putIfAbsent(Collections.min(personIds), entry);
            }
        }
        formerIds.removeAll(entries.keySet());
        return new Count(proposal, entries, formerIds);
    }

    private void release(Count count) {
        var edition = count.proposal().edition();
        count.formerIds()
                .forEach(id -> sender.<Object>send(new EngagementCommand.RemoveBooking(
                        EngagementId.of(edition, id),
                        edition,
                        id,
                        count.proposal().id())));
    }

    private void updateBookings(Count count, Instant at) {
        var edition = new EditionReader(sender).get(count.proposal().edition());
        count.entries().forEach((person, entry) -> updateBooking(person, count.proposal(), entry, edition, at));
    }

    private void updateBooking(
            UUID person, ProposalState proposal, RosterEntry entry, EditionState edition, Instant at) {
        var notice = requireNonNull(proposal.notice());
        var key = EngagementId.key(edition.edition(), person);
        var rules = edition.rules();
        var until = at.plus(Duration.ofDays(rules.invitations().choiceDays()));
        sender.<Object>send(new EngagementCommand.RecordBooking(
                EngagementId.of(key),
                edition.edition(),
                person,
                new Booking(
                        proposal.id(),
                        notice.number(),
                        notice.title(),
                        speakingPlaces(proposal, linkedPeople.findIds(entry.person()))),
                rules.limits().sessionsPerPerson(),
                new Addressee(entry.name(), entry.email(), entry.language()),
                offers.createOffer(key, entry.person(), until),
                rules.version()));
    }

    private static List<Booking.Place> speakingPlaces(ProposalState proposal, Set<UUID> personIds) {
        return !proposal.stage().isAccepted()
                ? List.of()
                : proposal.roster().stream()
                        .filter(entry -> personIds.contains(entry.person())
                                && SPEAKING.contains(entry.role())
                                && entry.state().isActive())
                        .map(entry -> new Booking.Place(entry.id(), entry.role().name(), entry.person()))
                        .toList();
    }
}
