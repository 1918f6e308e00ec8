package igf.console.running;

/**
 * An attempt to deliver an event to a webhook.
 *
 * @param status HTTP status; empty without a response
 * @param nextAttemptAt empty for none
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
