package igf.api.engagement;

import java.util.UUID;

/**
 * A session in which the person has a role.
 *
 * @param proposalId the proposal that it comes from
 * @param number number of the proposal in its edition
 * @param title title of the session
 * @param role several separated by commas if the person has several in this session
 */
public record ChoiceSession(UUID proposalId, int number, String title, String role) {}
