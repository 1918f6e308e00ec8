package igf.console.running;

/**
 * An attempt to deliver an event to a webhook.
 *
 * @param status HTTP status; empty without a response
 * @param setAside whether the event was set aside after this attempt
 * @param nextAttemptAt ISO 8601; empty if no attempt is planned
 */
record Delivery(
        String id,
        String type,
        String position,
        String at,
        String status,
        String error,
        boolean delivered,
        boolean setAside,
        String nextAttemptAt) {}
