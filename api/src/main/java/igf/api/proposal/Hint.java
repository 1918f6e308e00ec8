package igf.api.proposal;

/**
 * A possible mistake in a proposal. A hint never blocks a submission.
 *
 * @param code stable, part of the REST API
 * @param pointer RFC 6901, into the proposal
 * @param detail the possible mistake in a sentence
 */
public record Hint(String code, String pointer, String detail) {}
