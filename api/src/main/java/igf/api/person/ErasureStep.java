package igf.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of an erasure.
 *
 * @param where the part of the system, such as {@code registrations}
 * @param what what was done, in a sentence
 * @param at the time of the step
 * @param count number of erased objects; null if not counted
 */
@Schema(name = "ErasuresDeed")
public record ErasureStep(
        String where, String what, String at, @Nullable Integer count) {}
