package igf.proposal.proposal.web;

import igf.api.problem.ProblemKind;
import igf.platform.web.Problem;
import igf.platform.web.body.BodyValidator;
import jakarta.validation.ConstraintViolation;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates the result of a merge-patch by the annotations of the complete body. */
@Component
public class PatchValidator {

    private final BodyValidator validator;

    PatchValidator(BodyValidator validator) {
        this.validator = validator;
    }

    /** An error that existed before the patch, because older versions allowed the value. */
    private record ExistingError(
            String where, String message, @Nullable Object value) {
        static ExistingError of(ConstraintViolation<?> violation) {
            return new ExistingError(pointer(violation), violation.getMessage(), violation.getInvalidValue());
        }
    }

    public <T> T requireValid(T merged) {
        return requireNoNewErrors(merged, Set.of());
    }

    /**
     * Validates only what the patch changes.
     *
     * @throws Problem 400 with all errors that did not exist before
     */
    public <T> T requireValid(T before, T merged) {
        return requireNoNewErrors(
                merged,
                validator.validate(before).stream().map(ExistingError::of).collect(Collectors.toSet()));
    }

    private <T> T requireNoNewErrors(T merged, Set<ExistingError> existing) {
        var flaws = validator.validate(merged).stream()
                .filter(violation -> !existing.contains(ExistingError.of(violation)))
                .map(violation -> new Problem.Flaw(pointer(violation), "INVALID_VALUE", violation.getMessage()))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Problem(ProblemKind.MALFORMED, "The patch would lead to invalid values.", flaws);
        }
        return merged;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + Objects.toString(violation.getPropertyPath())
                        .replaceAll("\\[(\\d+)].*", "/$1")
                        .replace('.', '/');
    }
}
