package igf.api.person;

import org.jspecify.annotations.Nullable;

/**
 * A step of an erasure.
 *
 * @param where a part of the system
 * @param what the step
 * @param at when
 * @param count number of things; null if not counted
 */
public record ErasuresDeed(
        String where, String what, String at, @Nullable Integer count) {}
