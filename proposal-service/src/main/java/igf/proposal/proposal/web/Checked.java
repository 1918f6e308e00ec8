package igf.proposal.proposal.web;

import igf.platform.web.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates the result of a merge-patch by the annotations of the complete body. */
@Component
public class Checked {

    private final Validator validator;

    Checked(Validator validator) {
        this.validator = validator;
    }

    /** An error that existed before the patch, because older versions allowed the value. It is not the caller's. */
    private record Stood(
            String where, String message, @Nullable Object value) {
        static Stood of(ConstraintViolation<?> violation) {
            return new Stood(pointer(violation), violation.getMessage(), violation.getInvalidValue());
        }
    }

    public <T> T valid(T merged) {
        return judged(merged, Set.of());
    }

    /**
     * Validates only what the patch changes.
     *
     * @throws Problem 400 with all errors that did not exist before
     */
    public <T> T valid(T before, T merged) {
        return judged(merged, validator.validate(before).stream().map(Stood::of).collect(Collectors.toSet()));
    }

    private <T> T judged(T merged, Set<Stood> stood) {
        var flaws = validator.validate(merged).stream()
                .filter(violation -> !stood.contains(Stood.of(violation)))
                .map(violation -> new Problem.Flaw(pointer(violation), "INVALID_VALUE", violation.getMessage()))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "The patch would lead to invalid values.", flaws);
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
