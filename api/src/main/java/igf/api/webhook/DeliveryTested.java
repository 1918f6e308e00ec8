package igf.api.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The result of a delivery.
 *
 * @param delivered whether the receiver accepted it
 * @param status HTTP status; null without a response
 * @param error a code: TIMEOUT, UNKNOWN_HOST, REFUSED_ADDRESS, NO_CONNECTION, or STATUS_ with the HTTP status; more may
 *     be added by later versions; null if it was delivered
 */
public record DeliveryTested(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error) {}
