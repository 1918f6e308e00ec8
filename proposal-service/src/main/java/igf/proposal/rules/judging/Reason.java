package igf.proposal.rules.judging;

/**
 * A standard reason for a low score or a decline. Organizers may read its text.
 *
 * @param code upper case, recorded with reviews and decisions
 * @param text text shown to users
 */
public record Reason(String code, String text) {}
