package igf.contracts.proposal;

import igf.contracts.PersonRef;
import igf.contracts.Values;
import java.util.UUID;

/**
 * An accepted session that somebody speaks in.
 *
 * @param proposalId the proposal
 * @param number the proposal's number in its edition
 * @param title as last edited
 * @param role SPEAKER, MODERATOR or ONLINE_MODERATOR
 */
public record BookedSession(UUID proposalId, int number, String title, @Values(PersonRef.ROLES) String role) {}
