package igf.api.proposal;

import java.util.Map;

/**
 * A possible mistake in a proposal. A hint never blocks a submission.
 *
 * @param code stable, part of the REST API
 * @param pointer RFC 6901, into the proposal
 * @param detail the possible mistake in a sentence, in the language of {@code Accept-Language}
 * @param args values in the sentence, for clients that write their own messages, as in a violation
 */
public record Hint(String code, String pointer, String detail, Map<String, Object> args) {}
