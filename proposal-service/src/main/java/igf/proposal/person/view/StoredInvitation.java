package igf.proposal.person.view;

import igf.api.invitation.InvitationStatus;
import igf.platform.domain.PersonalValue;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.person.InvitationSummary;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The stored document of an invitation.
 *
 * @param token the token of the valid link, sealed for the person; empty in old invitations
 */
record StoredInvitation(
        UUID id,
        UUID person,
        String role,
        String edition,
        UUID proposal,
        int number,
        String title,
        Instant expiresAt,
        Optional<PersonalValue> token,
        InvitationStatus state,
        Optional<PersonalValue> name) {

    static StoredInvitation of(InvitationEvent.Sent e) {
        return new StoredInvitation(
                e.entry(),
                e.guest().person(),
                e.guest().role(),
                e.occasion().edition(),
                e.occasion().proposal(),
                e.occasion().number(),
                e.occasion().title(),
                e.expiresAt(),
                Optional.ofNullable(e.tokenSealed()),
                InvitationStatus.INVITED,
                Optional.ofNullable(e.guest().name()));
    }

    StoredInvitation withTitle(String newTitle) {
        return new StoredInvitation(
                id, person, role, edition, proposal, number, newTitle, expiresAt, token, state, name);
    }

    StoredInvitation withGuest(Guest guest) {
        return new StoredInvitation(
                id,
                person,
                guest.role(),
                edition,
                proposal,
                number,
                title,
                expiresAt,
                token,
                state,
                Optional.ofNullable(guest.name()));
    }

    StoredInvitation withState(InvitationStatus newState) {
        return new StoredInvitation(
                id, person, role, edition, proposal, number, title, expiresAt, token, newState, name);
    }

    /** @param open whether the proposal still accepts answers */
    InvitationSummary toSummary(boolean open) {
        return new InvitationSummary(
                id,
                person,
                proposal,
                edition,
                number,
                title,
                role,
                state,
                expiresAt,
                token.map(PersonalValue::toString).orElse(null),
                open,
                name.map(PersonalValue::toString).orElse(null));
    }
}
