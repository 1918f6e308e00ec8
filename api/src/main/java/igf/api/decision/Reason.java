package igf.api.decision;

/**
 * A standard reason for a low score or a decline, suitable for the proposers.
 *
 * @param code in upper case, stored with the review
 * @param text for people
 */
public record Reason(String code, String text) {}
