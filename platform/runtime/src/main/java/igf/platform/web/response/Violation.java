package igf.platform.web.response;

import java.util.Map;

/**
 * A violated rule and its place.
 *
 * @param rule a stable code to branch on
 * @param pointer the place (RFC 6901); empty for the whole body
 * @param detail how to comply, in a sentence
 * @param args values in the sentence, for clients that write their own text: {@code least} and {@code most} allowed,
 *         {@code given}, and the {@code unit} and {@code field} that is counted, if they apply; empty if the sentence
 *         has none
 */
public record Violation(String rule, String pointer, String detail, Map<String, Object> args) {

    Violation withDetail(String other) {
        return new Violation(rule, pointer, other, args);
    }
}
