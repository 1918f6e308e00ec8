package igf.contracts.proposal;

import igf.contracts.PersonRef;
import igf.contracts.Values;
import java.util.UUID;

/**
 * An accepted session in which a person has a speaking role.
 *
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title the proposal's title, as last edited
 * @param role SPEAKER, MODERATOR or ONLINE_MODERATOR
 */
public record BookedSession(
        UUID proposalId,
        int number,
        String title,
        @Values(PersonRef.ROLES) String role) {}
