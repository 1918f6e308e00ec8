package igf.api.person;

import org.jspecify.annotations.Nullable;

/**
 * A step of an erasure.
 *
 * @param where the part of the system
 * @param what name of the step
 * @param at the time of the step
 * @param count number of things; null if not counted
 */
public record ErasuresDeed(
        String where, String what, String at, @Nullable Integer count) {}
