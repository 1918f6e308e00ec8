package igf.api.selection;

import org.jspecify.annotations.Nullable;

/**
 * A proposal in the present selection.
 *
 * @param rank from 1; null with too few reviews
 * @param mean weighted mean of its reviews; null without any
 * @param chosen whether it is chosen
 */
public record WhatIfWas(@Nullable Integer rank, @Nullable Double mean, boolean chosen) {}
