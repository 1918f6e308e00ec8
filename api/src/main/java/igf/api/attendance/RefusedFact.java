package igf.api.attendance;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A fact that was not recorded.
 *
 * @param index index of the fact in the request, from 0
 * @param rule code of the rule that it violates, as in problems; of a malformed fact the code of its first error
 * @param detail the violation in words; of a malformed fact all its errors
 * @param pointer RFC 6901, to the wrong member of the fact; empty for the whole fact
 */
@Schema(name = "FactIntakeRefusing")
public record RefusedFact(int index, String rule, String detail, String pointer) {}
