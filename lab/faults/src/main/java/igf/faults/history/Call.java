package igf.faults.history;

/**
 * A command as its caller saw it. A retry is another call with the same key.
 *
 * @param id also its correlation id, which is in the metadata of its events
 * @param key the {@code Idempotency-Key}
 * @param service whose log it goes to
 * @param kind of the command, as {@code draft}
 * @param stream of its event, as named by the answer; empty without an answer
 * @param type stored name of the one event that it must have appended
 * @param status of the answer, 0 if there was none
 * @param invoked and completed, in milliseconds of the run; completed is negative without an answer
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

    /** What the caller may conclude from the answer. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** No answer, or one that does not tell the outcome: the command was carried out as a whole or not at all. */
        UNKNOWN
    }

    /** Returns the call as if it had no answer. */
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
