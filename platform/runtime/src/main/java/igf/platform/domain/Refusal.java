package igf.platform.domain;

import java.util.Map;

/** One reason to say no. Each feature lists its own as records or an enum in {@code <Feature>Refusal}. */
public interface Refusal {

    /** A stable code that callers may branch on, like {@code FIELD_REQUIRED} */
    String rule();

    /** What is wrong and what would satisfy it, in a sentence a person can act on */
    String detail();

    /** RFC 6901 pointer to the offending member of the representation, empty for the whole */
    default String pointer() {
        return "";
    }

    /** What the sentence is made of, numbers and names by their meaning, for whoever says it in other words. */
    default Map<String, Object> args() {
        return Map.of();
    }

    default Kind kind() {
        return Kind.RULE;
    }

    /** How the edge answers: each kind is one HTTP status (RFC 9110), decided in one place. */
    enum Kind {
        /** A rule of the domain says no: 422 */
        RULE,
        /** The thing is in another state, or clashes: 409 */
        CONFLICT,
        /** It was there once: 410 */
        GONE,
        /** It cannot exist: 404 */
        NOT_FOUND,
        /** Not this actor: 403 */
        FORBIDDEN
    }

    /** A reason without a type of its own. */
    record Simple(Kind kind, String rule, String pointer, String detail, Map<String, Object> args) implements Refusal {
        public Simple {
            // A kept answer may be older than this member.
            args = args == null ? Map.of() : Map.copyOf(args);
        }

        public Simple(Kind kind, String rule, String pointer, String detail) {
            this(kind, rule, pointer, detail, Map.of());
        }
    }

    static Refusal rule(String rule, String pointer, String detail) {
        return new Simple(Kind.RULE, rule, pointer, detail);
    }

    static Refusal rule(String rule, String pointer, String detail, Map<String, Object> args) {
        return new Simple(Kind.RULE, rule, pointer, detail, args);
    }

    static Refusal conflict(String rule, String detail) {
        return new Simple(Kind.CONFLICT, rule, "", detail);
    }

    static Refusal conflict(String rule, String detail, Map<String, Object> args) {
        return new Simple(Kind.CONFLICT, rule, "", detail, args);
    }

    static Refusal gone(String rule, String detail) {
        return new Simple(Kind.GONE, rule, "", detail);
    }

    /**
     * The refusal of a thing that was never made. An aggregate that is opened by a secret gives the same one for a wrong secret, so that nobody
     * learns what there is.
     */
    static Refusal notFound() {
        return notFound("There is no such thing.");
    }

    static Refusal notFound(String detail) {
        return new Simple(Kind.NOT_FOUND, "NOT_FOUND", "", detail);
    }

    static Refusal forbidden(String rule, String detail) {
        return new Simple(Kind.FORBIDDEN, rule, "", detail);
    }
}
