package igf.api.selection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a what-if selection; members that are left out stay as they are.
 *
 * @param weights weights by the criterion's id, above 0
 * @param quotas the maximum of each subtheme, instead of all quotas of the plan
 * @param slots number of proposals to choose
 * @param without ids of reviewers, as in the dossier, whose reviews are left out
 * @param normalised true to make strict and lenient reviewers comparable
 */
public record WhatIfBody(
        @Size(max = 100) @Nullable Map<String, @NotNull @DecimalMin("0.001") @DecimalMax("1000") Double> weights,
        @Size(max = 500) @Nullable Map<String, @NotNull @Min(0) @Max(10_000) Integer> quotas,
        @Min(0) @Max(10_000) @Nullable Integer slots,
        @Size(max = 500) @Nullable List<@NotNull UUID> without,
        @Nullable Boolean normalised) {}
