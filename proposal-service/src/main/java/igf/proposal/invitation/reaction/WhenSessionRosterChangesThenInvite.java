package igf.proposal.invitation.reaction;

import igf.api.roster.RosterRole;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.proposal.invitation.Departure;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationId;
import igf.proposal.invitation.Occasion;
import igf.proposal.invitation.SessionRosterNews;
import igf.proposal.reading.Editions;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites the people of a session without a proposal, whose roster the scheduling service has, and withdraws the
 * invitations of people who left it. An invitation decides whether its person was invited before.
 */
@Component
@ProcessingGroup("session-invitations")
class WhenSessionRosterChangesThenInvite {

    private static final String NAME = "session-invitations";

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;
    private final Editions editions;

    WhenSessionRosterChangesThenInvite(Commands commands, People people, Editions editions) {
        this.commands = commands;
        this.people = people;
        this.editions = editions;
    }

    @EventHandler
    void on(SessionRosterNews event, Meta meta) {
        event.left().forEach(guest -> withdraw(guest, departure(event, guest), meta));
        if (event.cancelled()) {
            event.roster().forEach(guest -> withdraw(guest, null, meta));
        } else {
            event.roster().stream()
                    .filter(guest -> event.changed().contains(guest.entry()))
                    .forEach(guest -> invite(event, guest, meta));
        }
    }

    private Departure departure(SessionRosterNews event, Guest left) {
        var by = event.roster().stream()
                .filter(guest -> entry(guest).equals(left.entry()))
                .findFirst()
                .orElse(null);
        return new Departure(
                by,
                event.roster().stream().anyMatch(guest -> guest.person().equals(left.person())),
                by == null || hasOtherAddressOnly(left, by) ? null : true);
    }

    /** As in proposals, a change of the address alone corrects it; a change of more replaces the person. */
    private boolean hasOtherAddressOnly(Guest before, Guest now) {
        return Objects.equals(openName(before), openName(now))
                && before.role().equals(now.role())
                && Objects.equals(before.affiliation(), now.affiliation())
                && before.stakeholderGroup() == now.stakeholderGroup()
                && before.region() == now.region()
                && before.attendance() == now.attendance()
                && Objects.equals(before.language(), now.language());
    }

    private @Nullable String openName(Guest guest) {
        var name = guest.name();
        return name == null ? null : people.open(name).orElse(null);
    }

    private void withdraw(Guest guest, @Nullable Departure departure, Meta meta) {
        try {
            commands.sendAs(
                    NAME,
                    new InvitationCommand.Withdraw(InvitationId.of(entry(guest)), guest.person(), departure),
                    meta.correlationId());
        } catch (RefusedException e) {
            // People without an address were never invited.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    /** Invites organizers too, since the secretariat listed them. */
    private void invite(SessionRosterNews event, Guest guest, Meta meta) {
        if (guest.email() == null || people.isErased(guest.person())) {
            return;
        }
        var edition = editions.get(event.edition());
        var secret = new byte[LinkToken.SECRET];
        random.nextBytes(secret);
        var token = LinkToken.of(entry(guest), secret);
        commands.sendAs(
                NAME,
                new InvitationCommand.Send(
                        InvitationId.of(entry(guest)),
                        guest,
                        toOccasion(event),
                        token.hash(),
                        people.seal(guest.person(), token.text()),
                        WhenRosterChangesThenInvite.expiry(edition, meta),
                        WhenRosterChangesThenInvite.reminders(edition, meta)),
                meta.correlationId());
    }

    private static Occasion toOccasion(SessionRosterNews event) {
        return new Occasion(
                event.edition(),
                event.session(),
                event.number(),
                event.title(),
                event.session(),
                event.roster().stream()
                        .filter(guest -> guest.role().equals(RosterRole.ORGANIZER.name()))
                        .toList());
    }

    private static UUID entry(Guest guest) {
        return Objects.requireNonNull(guest.entry(), "people on a roster have entries");
    }
}
