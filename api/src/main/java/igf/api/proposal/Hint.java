package igf.api.proposal;

/**
 * Something that may be meant as it is, and is worth a look: it never stands in the way of anything.
 *
 * @param code stable, part of the REST API
 * @param pointer RFC 6901, into the proposal
 */
public record Hint(String code, String pointer, String detail) {}
