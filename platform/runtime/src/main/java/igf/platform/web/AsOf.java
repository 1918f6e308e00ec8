package igf.platform.web;

import igf.api.problem.ProblemKind;
import igf.platform.view.PointInTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses the query parameter {@code asOf} of reads of the past. */
public final class AsOf {

    private AsOf() {}

    /** @throws Problem 400 if the text is neither an instant nor a position */
    public static PointInTime moment(@Nullable String asOf) {
        try {
            return asOf == null ? PointInTime.NOW : PointInTime.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Problem.malformed(
                    "asOf",
                    "INVALID_VALUE",
                    "asOf must be an instant in UTC, like 2026-05-01T12:00:00Z, or a position.");
        }
    }

    /**
     * Parses the parameter, which only the secretariat may use.
     *
     * @throws Problem 403 if another caller gives the parameter
     */
    public static PointInTime moment(@Nullable String asOf, Caller caller) {
        if (asOf != null && !caller.isSecretariat()) {
            throw new Problem(ProblemKind.FORBIDDEN, "The past is open to the secretariat only.");
        }
        return moment(asOf);
    }
}
