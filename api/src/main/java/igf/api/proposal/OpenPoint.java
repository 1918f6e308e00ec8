package igf.api.proposal;

import java.util.Map;

/**
 * Something that a person still has to add or confirm.
 *
 * @param code stable, for programs
 * @param pointer RFC 6901, into the proposal
 * @param detail in a sentence
 * @param args what the sentence is made of, for who says it in other words, as those of a violation
 */
public record OpenPoint(String code, String pointer, String detail, Map<String, Object> args) {}
