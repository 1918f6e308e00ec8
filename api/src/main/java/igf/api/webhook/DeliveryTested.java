package igf.api.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The receiver's response.
 *
 * @param delivered whether the receiver accepted it
 * @param status HTTP status; null without a response
 * @param error a code; null if it was delivered
 */
public record DeliveryTested(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error) {}
