package igf.api.attendance;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A fact that was not recorded.
 *
 * @param index index of the fact in the request, from 0
 * @param rule by its name, as in problems: a rule of a 422, or for a malformed fact the code of its first error
 * @param detail the same in words; of a malformed fact all its errors
 * @param pointer to the offending member of the fact; empty for the whole fact
 */
@Schema(name = "FactIntakeRefusing")
public record RefusedFact(int index, String rule, String detail, String pointer) {}
