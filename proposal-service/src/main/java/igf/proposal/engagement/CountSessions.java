package igf.proposal.engagement;

import igf.proposal.edition.EditionDesk;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalDesk;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.sending.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notes in how many accepted sessions everybody speaks whom an event concerns, so that who has too many is asked to choose. */
public record CountSessions(Sender sender, Offers offers) {

    /** @param at when it was recorded */
    public void on(ProposalEvent event, Instant at) {
        switch (event) {
            case ProposalEvent.Decided e -> all(e.id(), at);
            case ProposalEvent.DecisionUndone e -> all(e.id(), at);
            case ProposalEvent.Lapsed e -> all(e.id(), at);
            case ProposalEvent.Withdrawn e -> all(e.id(), at);
            case ProposalEvent.Merged e -> all(e.id(), at);
            case ProposalEvent.MergeUndone e -> all(e.id(), at);
            case ProposalEvent.PersonListed e -> some(e.id(), at, e.entry());
            case ProposalEvent.PersonChanged e -> some(e.id(), at, e.entry());
            case ProposalEvent.PersonAnswered e -> some(e.id(), at, e.entry());
            case ProposalEvent.PersonRemoved e -> some(e.id(), at, e.entry());
            case ProposalEvent.PersonReplaced e -> some(e.id(), at, e.old(), e.entry());
            case ProposalEvent.Drafted _,
                    ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.Submitted _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _ -> {}
        }
    }

    private void all(UUID id, Instant at) {
        var proposal = new ProposalDesk(sender).look(id).state();
        count(proposal, proposal.roster(), at);
    }

    /** Before acceptance nothing counts, so there is nothing to take off either. */
    private void some(UUID id, Instant at, RosterEntry... entries) {
        var proposal = new ProposalDesk(sender).look(id).state();
        if (proposal.stage().isAccepted()) {
            count(proposal, List.of(entries), at);
        }
    }

    private void count(ProposalState proposal, List<RosterEntry> concerned, Instant at) {
        var notice = proposal.notice();
        if (notice == null) {
            return;
        }
        var edition = new EditionDesk(sender).consult(proposal.edition());
        Set<UUID> counted = new LinkedHashSet<>();
        for (var entry : concerned) {
            if (counted.add(entry.person()) && !offers.isErased(entry.person())) {
                var places = places(proposal, entry.person());
                note(new Booking(proposal.id(), notice.number(), notice.title(), places), entry, edition, at);
            }
        }
    }

    private void note(Booking booking, RosterEntry entry, EditionState edition, Instant at) {
        var person = entry.person();
        var key = EngagementId.key(edition.edition(), person);
        var rules = edition.rules();
        var until = at.plus(Duration.ofDays(rules.invitations().choiceDays()));
        sender.<Object>send(new EngagementCommand.Note(
                EngagementId.of(key),
                edition.edition(),
                person,
                booking,
                rules.limits().sessionsPerPerson(),
                new Addressee(entry.name(), entry.email(), entry.language()),
                offers.offer(key, person, until),
                rules.version()));
    }

    private static List<Booking.Place> places(ProposalState proposal, UUID person) {
        return !proposal.stage().isAccepted()
                ? List.of()
                : proposal.roster().stream()
                        .filter(entry -> entry.person().equals(person)
                                && entry.role().speaks()
                                && entry.state().counts())
                        .map(entry -> new Booking.Place(entry.id(), entry.role().name()))
                        .toList();
    }
}
