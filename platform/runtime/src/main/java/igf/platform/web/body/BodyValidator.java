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
 * Stops Bean Validation at the number of flaws that a response lists. The library computes a hash of the whole body for
 * each violation, so n flaws of a list cost n². Before that, it interpolates the violation's message, so this class
 * collects the violation there.
 */
public final class BodyValidator {

    private static final ThreadLocal<ErrorCollector> CURRENT = new ThreadLocal<>();

    private final Validator validator;

    public BodyValidator(ValidatorFactory factory) {
        this.validator = factory.usingContext()
                .messageInterpolator(new Interpolator(factory.getMessageInterpolator()))
                .getValidator();
    }

    /**
     * Adds the violations of a value, except where a parse error has been found.
     *
     * @param prefix pointer to the value
     */
    public void check(Object value, String prefix, Flaws flaws) {
        CURRENT.set(new ErrorCollector(prefix, flaws));
        try {
            validator.validate(value);
        } catch (LimitReachedException listed) {
            flaws.markTruncated();
        } finally {
            CURRENT.remove();
        }
    }

    private record ErrorCollector(String prefix, Flaws flaws) {

        void add(MessageInterpolator.Context violation, String message) {
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

    private record Interpolator(MessageInterpolator delegate) implements MessageInterpolator {

        @Override
        public @Nullable String interpolate(String template, Context violation) {
            return collect(delegate.interpolate(template, violation), violation);
        }

        @Override
        public @Nullable String interpolate(String template, Context violation, Locale locale) {
            return collect(delegate.interpolate(template, violation, locale), violation);
        }

        private static @Nullable String collect(@Nullable String message, Context violation) {
            var collector = CURRENT.get();
            if (collector != null) {
                if (collector.flaws().isFull()) {
                    throw new LimitReachedException();
                }
                collector.add(violation, String.valueOf(message));
            }
            return message;
        }
    }

    /** Thrown to stop the validation. It has no stack trace, which would cost more than the validation. */
    private static final class LimitReachedException extends ValidationException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
