package igf.api.proposal;

/**
 * A point that may be intended and deserves a look; it never blocks anything.
 *
 * @param code stable, part of the REST API
 * @param pointer RFC 6901, into the proposal
 */
public record Hint(String code, String pointer, String detail) {}
