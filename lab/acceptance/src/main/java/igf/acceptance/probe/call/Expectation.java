package igf.acceptance.probe.call;

/** What an answer may be, beyond what holds for all: no fault of the system's own, refusals as problem documents. */
public enum Expectation {
    /** A success or a refusal. */
    FORM,
    /** The same, and that it may not be heard of yet: who asks for what may yet come is told when to ask again. */
    UNKNOWN,
    /** Any refusal. */
    NO_SUCCESS,
    /** Refused for who asks, before anything else was looked at. */
    SHUT,
    /** A refusal, or an end of the connection: the request was none. */
    NO_REQUEST,
    /** A page for people, whose refusals are pages too. */
    PAGE
}
