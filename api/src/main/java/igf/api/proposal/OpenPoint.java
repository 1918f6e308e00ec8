package igf.api.proposal;

import java.util.Map;

/**
 * A point that a person still has to add or confirm.
 *
 * @param code stable, for programs
 * @param pointer RFC 6901, into the proposal
 * @param detail the point in a sentence
 * @param args values in the sentence, for clients that write their own messages, as in a violation
 */
public record OpenPoint(String code, String pointer, String detail, Map<String, Object> args) {}
