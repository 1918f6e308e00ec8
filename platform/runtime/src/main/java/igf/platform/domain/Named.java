package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, like {@code proposal.submitted.1}: lower-case words, dots, and the version of
 * its shape. Stored names are data, so that classes and packages can move; the list of a service is approved in a test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
    /** {@code <subject>.<what happened>.<version>} */
    String value();

    /**
     * Of a name that older releases do not know: the level of {@code igf.writes} from which on it may be stored. A release that
     * has it raises the level by one; the next release that all can read leaves it out again.
     */
    int since() default 0;
}
