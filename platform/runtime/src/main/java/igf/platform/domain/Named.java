package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stored name of an event, like {@code proposal.submitted.1}: lower-case words, dots, and the version of its shape.
 * Stored names are data, so classes and packages can move. A test approves the list of each service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
    /** {@code <subject>.<what happened>.<version>} */
    String value();

    /**
     * The level of {@code igf.writes} from which on the event may be stored, for names that older releases do not know.
     * The release that adds a name raises the level by one; the next release removes this value again.
     */
    int since() default 0;
}
