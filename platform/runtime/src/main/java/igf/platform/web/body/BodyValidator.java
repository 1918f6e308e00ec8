package igf.platform.web.body;

import igf.platform.web.Problem;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation that ends when it has found as many flaws as an answer lists. By itself it computes a hash of the whole body for
 * each violation, so that n flaws of a list cost n². A violation is put into words before that, so this is where it is noted.
 */
public final class BodyValidator {

    private static final ThreadLocal<Noting> NOTING = new ThreadLocal<>();

    private final Validator validator;

    public BodyValidator(ValidatorFactory factory) {
        this.validator = factory.usingContext()
                .messageInterpolator(new Interpolator(factory.getMessageInterpolator()))
                .getValidator();
    }

    /** Adds what is wrong with a value. Does not repeat what reading found. @param prefix pointer to the value */
    public void check(Object value, String prefix, Flaws flaws) {
        NOTING.set(new Noting(prefix, flaws));
        try {
            validator.validate(value);
        } catch (Enough listed) {
            flaws.addMore();
        } finally {
            NOTING.remove();
        }
    }

    private record Noting(String prefix, Flaws flaws) {

        void note(MessageInterpolator.Context violation, String message) {
            var path =
                    violation.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath();
            var pointer = pointer(path);
            if (!flaws.has(pointer)) {
                flaws.add(new Problem.Flaw(pointer, code(violation.getConstraintDescriptor()), message));
            }
        }

        private String pointer(Path path) {
            var pointer = new StringBuilder(prefix);
            for (var node : path) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
            return pointer.toString();
        }

        private static String code(ConstraintDescriptor<?> constraint) {
            var name = constraint.getAnnotation().annotationType().getSimpleName();
            var required = name.equals("NotNull") || name.equals("NotBlank") || name.equals("NotEmpty");
            return required ? "REQUIRED" : name.toUpperCase(Locale.ROOT);
        }
    }

    private record Interpolator(MessageInterpolator words) implements MessageInterpolator {

        @Override
        public @Nullable String interpolate(String template, Context violation) {
            return noted(words.interpolate(template, violation), violation);
        }

        @Override
        public @Nullable String interpolate(String template, Context violation, Locale locale) {
            return noted(words.interpolate(template, violation, locale), violation);
        }

        private static @Nullable String noted(@Nullable String message, Context violation) {
            var noting = NOTING.get();
            if (noting != null) {
                if (noting.flaws().isFull()) {
                    throw new Enough();
                }
                noting.note(violation, String.valueOf(message));
            }
            return message;
        }
    }

    /** Ends the validation. Without a stack trace: nobody reads it, and it costs more than the rest. */
    private static final class Enough extends ValidationException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
