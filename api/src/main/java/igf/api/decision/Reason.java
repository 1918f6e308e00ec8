package igf.api.decision;

/**
 * A standard reason for a low score or a decline. Organizers may read its text.
 *
 * @param code code in upper case, stored with reviews and decisions
 * @param text text shown to users
 */
public record Reason(String code, String text) {}
