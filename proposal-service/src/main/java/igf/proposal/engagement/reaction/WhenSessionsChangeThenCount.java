package igf.proposal.engagement.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.People;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.engagement.Addressee;
import igf.proposal.engagement.Booking;
import igf.proposal.engagement.EngagementCommand;
import igf.proposal.engagement.EngagementId;
import igf.proposal.engagement.Offer;
import igf.proposal.invitation.InvitationToken;
import igf.proposal.proposal.Notice;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.proposal.Seen;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Counts for everybody whom an event concerns, by the proposal as it is now: whatever the order, the last count is right. */
@Component
@ProcessingGroup("engagements")
class WhenSessionsChangeThenCount {

    private static final String NAME = "engagements";

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;

    WhenSessionsChangeThenCount(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        switch (event) {
            case ProposalEvent.Decided e -> all(e.id(), meta);
            case ProposalEvent.DecisionUndone e -> all(e.id(), meta);
            case ProposalEvent.Lapsed e -> all(e.id(), meta);
            case ProposalEvent.Withdrawn e -> all(e.id(), meta);
            case ProposalEvent.Merged e -> all(e.id(), meta);
            case ProposalEvent.MergeUndone e -> all(e.id(), meta);
            case ProposalEvent.PersonListed e -> some(e.id(), meta, e.entry());
            case ProposalEvent.PersonChanged e -> some(e.id(), meta, e.entry());
            case ProposalEvent.PersonAnswered e -> some(e.id(), meta, e.entry());
            case ProposalEvent.PersonRemoved e -> some(e.id(), meta, e.entry());
            case ProposalEvent.PersonReplaced e -> some(e.id(), meta, e.old(), e.entry());
            default -> {}
        }
    }

    private void all(UUID id, Meta meta) {
        var proposal = proposal(id, meta);
        count(proposal, proposal.roster(), meta);
    }

    /** Before acceptance nothing counts, so there is nothing to take off either. */
    private void some(UUID id, Meta meta, RosterEntry... entries) {
        var proposal = proposal(id, meta);
        if (proposal.stage().isAccepted()) {
            count(proposal, List.of(entries), meta);
        }
    }

    private void count(ProposalState proposal, List<RosterEntry> concerned, Meta meta) {
        var notice = proposal.notice();
        if (notice == null) {
            return;
        }
        var edition = commands.<EditionState>sendAs(
                        NAME, new EditionCommand.Consult(EditionId.of(proposal.edition())), meta.correlationId())
                .result();
        Set<UUID> counted = new LinkedHashSet<>();
        for (var entry : concerned) {
            if (counted.add(entry.person()) && !people.erased(entry.person())) {
                note(proposal, notice, entry, edition, meta);
            }
        }
    }

    private void note(ProposalState proposal, Notice notice, RosterEntry entry, EditionState edition, Meta meta) {
        var person = entry.person();
        var key = EngagementId.key(proposal.edition(), person);
        var secret = new byte[InvitationToken.SECRET];
        random.nextBytes(secret);
        var token = InvitationToken.of(key, secret);
        commands.sendAs(
                NAME,
                new EngagementCommand.Note(
                        EngagementId.of(key),
                        proposal.edition(),
                        person,
                        new Booking(proposal.id(), notice.number(), notice.title(), places(proposal, person)),
                        edition.rules().limits().sessionsPerPerson(),
                        new Addressee(entry.name(), entry.email(), entry.language()),
                        new Offer(
                                token.hash(),
                                people.seal(person, token.text()),
                                meta.recordedAt()
                                        .plus(Duration.ofDays(
                                                edition.rules().invitations().choiceDays()))),
                        edition.rules().version()),
                meta.correlationId());
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

    private ProposalState proposal(UUID id, Meta meta) {
        return commands.<Seen>sendAs(NAME, new ProposalCommand.Look(id), meta.correlationId())
                .result()
                .state();
    }
}
