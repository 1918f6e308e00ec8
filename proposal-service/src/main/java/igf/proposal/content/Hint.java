package igf.proposal.content;

/**
 * Advice about a proposal. A hint never prevents anything.
 *
 * @param code stable, part of the REST API
 * @param pointer RFC 6901, into the proposal
 */
public record Hint(String code, String pointer, String detail) {}
