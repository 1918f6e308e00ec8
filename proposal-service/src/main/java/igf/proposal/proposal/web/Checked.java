package igf.proposal.proposal.web;

import igf.platform.web.Problem;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Checks what a merge-patch leads to by the same annotations as a body that is sent whole. */
@Component
class Checked {

    private final Validator validator;

    Checked(Validator validator) {
        this.validator = validator;
    }

    /** @throws Problem 400 with every error */
    <T> T valid(T merged) {
        var flaws = validator.validate(merged).stream()
                .map(violation -> new Problem.Flaw(
                        "/"
                                + violation
                                        .getPropertyPath()
                                        .toString()
                                        .replaceAll("\\[(\\d+)].*", "/$1")
                                        .replace('.', '/'),
                        "INVALID_VALUE",
                        violation.getMessage()))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "After the patch there would be errors.", flaws);
        }
        return merged;
    }
}
