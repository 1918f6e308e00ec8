package igf.api.engagement;

import java.util.UUID;

/**
 * An accepted session in which the person speaks or moderates.
 *
 * @param proposalId the proposal that it comes from
 * @param number number of the proposal in its edition
 * @param title title of the session
 * @param role the person's speaking and moderating roles in it, separated by commas
 */
public record ChoiceSession(UUID proposalId, int number, String title, String role) {}
