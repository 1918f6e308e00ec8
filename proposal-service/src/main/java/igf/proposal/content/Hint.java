package igf.proposal.content;

/**
 * Advice about a proposal. A hint never prevents anything.
 *
 * @param code stable code, part of the REST API
 * @param pointer RFC 6901 pointer into the proposal
 */
public record Hint(String code, String pointer, String detail) {}
