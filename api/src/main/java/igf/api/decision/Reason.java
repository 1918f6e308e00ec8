package igf.api.decision;

/**
 * A standard reason for a low score or a decline, fit to be sent to the proposers.
 *
 * @param code upper case, kept with the review
 * @param text for people
 */
public record Reason(String code, String text) {}
