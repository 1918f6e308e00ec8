package igf.platform.web.answer;

import java.util.Map;

/**
 * A rule that says no, and where.
 *
 * @param rule a stable code of the rule, to branch on
 * @param pointer where (RFC 6901); empty for the whole
 * @param detail what would be right, in a sentence
 * @param args what the sentence is made of, for who says it in other words: {@code least} and {@code most} of what is taken,
 *     {@code given}, the {@code unit} and the {@code field} that is counted, whatever applies; empty where it is made of nothing
 */
public record Violation(String rule, String pointer, String detail, Map<String, Object> args) {}
