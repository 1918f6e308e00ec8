package igf.platform.domain;

import java.util.Map;

/** A reason to refuse a command. Each feature lists its reasons as records or an enum in {@code <Feature>Refusal}. */
public interface Refusal {

    /** The detail of a 404 if the code does not know what is missing; the response names it if it can. */
    String NO_SUCH_THING = "There is no such thing.";

    /** Returns a stable code that callers may branch on, like {@code FIELD_REQUIRED}. */
    String rule();

    /** Returns a sentence that describes the violation and how to comply. */
    String detail();

    /** Returns the RFC 6901 pointer to the offending member; empty for the whole representation. */
    default String pointer() {
        return "";
    }

    /** Returns the values in the sentence by name, for callers that write their own text. */
    default Map<String, Object> args() {
        return Map.of();
    }

    default Kind kind() {
        return Kind.RULE;
    }

    /** The kind of a refusal. Each kind is one HTTP status (RFC 9110). */
    enum Kind {
        /** A rule of the domain is violated: 422. */
        RULE,
        /** The resource is in another state, or conflicts with another: 409. */
        CONFLICT,
        /** The resource no longer exists: 410. */
        GONE,
        /** The resource does not exist: 404. */
        NOT_FOUND,
        /** The actor may not do this: 403. */
        FORBIDDEN
    }

    /** A refusal without its own type. */
    record Simple(Kind kind, String rule, String pointer, String detail, Map<String, Object> args) implements Refusal {
        public Simple {
            // An outcome that an earlier release stored has no args.
            args = args == null ? Map.of() : Map.copyOf(args);
        }

        public Simple(Kind kind, String rule, String pointer, String detail) {
            this(kind, rule, pointer, detail, Map.of());
        }
    }

    /**
     * Returns the value of an argument that has names in several languages, such as a subtheme. A sentence shows the
     * name in its language.
     *
     * @param name the name for all other languages
     * @param names the name by language tag
     */
    static Object named(String name, Map<String, String> names) {
        return names.isEmpty() ? name : Map.of("name", name, "names", names);
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
     * Returns the refusal for a resource that does not exist. An aggregate that requires a secret also returns it for a
     * wrong secret, so that callers do not learn what exists.
     */
    static Refusal notFound() {
        return notFound(NO_SUCH_THING);
    }

    static Refusal notFound(String detail) {
        return new Simple(Kind.NOT_FOUND, "NOT_FOUND", "", detail);
    }

    static Refusal forbidden(String rule, String detail) {
        return new Simple(Kind.FORBIDDEN, rule, "", detail);
    }
}
