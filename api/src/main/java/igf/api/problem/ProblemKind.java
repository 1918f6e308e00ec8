package igf.api.problem;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The types of problem documents, each with its status. The most general type of a status comes first. */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    PROOF_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    REQUEST_IN_PROGRESS(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RULES_VIOLATED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    UNAVAILABLE(503),
    PROJECTION_BEHIND(503);

    private static final Set<String> TRANSLATED = Set.of("ar", "es", "fr", "ru", "zh");

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Returns the stable type, such as {@code urn:igf:problem:not-found}. */
    public String type() {
        return "urn:igf:problem:" + slug();
    }

    /** Returns the path of the page that describes the type, with its row. */
    public String documentation() {
        return "/docs/problems#" + slug();
    }

    /** Returns the name in the type, such as {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the title in a language, in English if it is not translated. */
    public String title(Locale locale) {
        String language = TRANSLATED.contains(locale.getLanguage()) ? locale.getLanguage() : "";
        return ResourceBundle.getBundle("igf.api.problem.titles", Locale.forLanguageTag(language))
                .getString(slug());
    }

    /** Returns the general type for an error that is known by its status only. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? FAULT : MALFORMED;
    }
}
