package igf.faults.history;

/**
 * A command as its caller saw it. One that came again under the same key is one call more with the same key.
 *
 * @param id also its correlation id, which the events of the service keep
 * @param key the {@code Idempotency-Key}
 * @param service whose log it goes to
 * @param kind what was asked, like {@code draft}
 * @param stream the stream that its event belongs to, as the answer told; empty if there was none
 * @param type stored name of the one event that it must have left there
 * @param status of the answer, 0 if none came
 * @param invoked and completed, in milliseconds of the run; completed is negative if no answer came
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

    /** What a caller may conclude. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** No answer, or one that says nothing about what was done: it may have happened, or not, as a whole. */
        UNKNOWN
    }

    /** The same as if no answer had come. */
    Call unanswered() {
        return new Call(id, key, service, kind, "", type, 0, "", invoked, -1);
    }

    public Outcome outcome() {
        if (status >= 200 && status < 300) {
            return Outcome.DONE;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
    }
}
