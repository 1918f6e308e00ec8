package igf.api.person;

import org.jspecify.annotations.Nullable;

/**
 * What was done where.
 *
 * @param where a part of the system
 * @param what was done there
 * @param at when
 * @param count of how many things; null where that is not counted
 */
public record ErasuresDeed(
        String where, String what, String at, @Nullable Integer count) {}
