package igf.api.engagement;

import java.util.UUID;

/**
 * A session in which the person has a place.
 *
 * @param proposalId the proposal that it comes from
 * @param number of the proposal in its edition
 * @param title of the session
 * @param role several, joined by a comma, if the person has several in this session
 */
public record ChoiceSession(UUID proposalId, int number, String title, String role) {}
