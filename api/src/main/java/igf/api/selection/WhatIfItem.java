package igf.api.selection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a what-if selection.
 *
 * @param rank from 1; null with too few reviews
 * @param id the proposal's id
 * @param number its number in the edition
 * @param title its title
 * @param mean weighted mean of its reviews; null without any
 * @param reviews how many reviews count
 * @param chosen whether it would be chosen
 * @param was the proposal in the present selection
 */
public record WhatIfItem(
        @Nullable Integer rank,
        UUID id,
        int number,
        @Nullable String title,
        @Nullable Double mean,
        int reviews,
        boolean chosen,
        WhatIfWas was) {}
