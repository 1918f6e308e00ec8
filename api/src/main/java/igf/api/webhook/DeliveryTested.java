package igf.api.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param delivered whether the address took it
 * @param status HTTP status; null if there was no answer
 * @param error a code; null if it was delivered
 */
public record DeliveryTested(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error) {}
