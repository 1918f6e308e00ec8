package igf.platform.web.body;

import igf.platform.web.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;

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

    /** Returns the violations of a value. Their messages are the sentences of the flaws. */
    public <T> Set<ConstraintViolation<T>> validate(T value) {
        return validator.validate(value);
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

        void add(MessageInterpolator.Context violation, String pointer, String sentence) {
            if (!flaws.has(pointer)) {
                var constraint = violation.getConstraintDescriptor();
                flaws.add(new Problem.Flaw(
                        pointer, code(constraint), sentence, AllowedValues.of(constraint.getAnnotation())));
            }
        }

        private static String code(ConstraintDescriptor<?> constraint) {
            var name = constraint.getAnnotation().annotationType().getSimpleName();
            var required = name.equals("NotNull") || name.equals("NotBlank") || name.equals("NotEmpty");
            return required ? "REQUIRED" : name.toUpperCase(Locale.ROOT);
        }
    }

    /** Writes sentences as messages, in English. */
    private record Interpolator(MessageInterpolator delegate) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context violation) {
            return interpolate(template, violation, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context violation, Locale locale) {
            var collector = CURRENT.get();
            if (collector != null && collector.flaws().isFull()) {
                throw new LimitReachedException();
            }
            var path =
                    violation.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath();
            var pointer = pointer(collector == null ? "" : collector.prefix(), path);
            var sentence = FlawTexts.violated(
                    pointer,
                    violation.getConstraintDescriptor().getAnnotation(),
                    violation.getValidatedValue(),
                    String.valueOf(delegate.interpolate(template, violation, Locale.ENGLISH)));
            if (collector != null) {
                collector.add(violation, pointer, sentence);
            }
            return sentence;
        }

        private static String pointer(String prefix, Path path) {
            var pointer = new StringBuilder(prefix);
            for (var node : path) {
                var step = node.getIndex() == null ? node.getKey() : node.getIndex();
                if (step != null) {
                    Flaws.append(pointer, step);
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    Flaws.append(pointer, node.getName());
                }
            }
            return pointer.toString();
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
