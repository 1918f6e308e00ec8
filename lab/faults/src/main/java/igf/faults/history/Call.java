package igf.faults.history;

/**
 * A command as its caller saw it. A retry is another call with the same idempotency key.
 *
 * @param id id of the call, also its correlation id, which is in the metadata of its events
 * @param key the {@code Idempotency-Key}
 * @param service service that handles the command
 * @param kind name of the command
 * @param stream stream of its event, as the response names it; empty without a response
 * @param type stored name of the event that the command must append
 * @param status status of the response; 0 without a response
 * @param invoked time of the request, in milliseconds since the start of the run
 * @param completed time of the response, in the same unit; negative without a response
 */
public record Call(
        String id,
        String key,
        String service,
        String kind,
        String stream,
        String type,
        int status,
        String answer,
        long invoked,
        long completed) {

    /** What the caller knows from the response. */
    public enum Outcome {
        DONE,
        REFUSED,
        /**
         * Without a response, or with one that does not reveal the outcome. The command was executed completely or not
         * at all.
         */
        UNKNOWN
    }

    /** Returns the call as if it had no response. */
    Call withoutResponse() {
        return new Call(id, key, service, kind, "", type, 0, "", invoked, -1);
    }

    public Outcome outcome() {
        if (status >= 200 && status < 300) {
            return Outcome.DONE;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
    }
}
