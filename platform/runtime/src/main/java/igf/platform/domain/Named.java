package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stored name of an event, like {@code proposal.submitted.1}: lower-case words, dots, and the version of the
 * format. Events are stored under this name, so their classes and packages can move. A test of each service compares
 * the list with an approved one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
    /** Returns the name in the form {@code <subject>.<what happened>.<version>}. */
    String value();

    /**
     * Returns the level of {@code igf.writes} from which on the event may be stored, for names that older releases do
     * not know. The release that adds a name raises the level by one, and the next release removes this value.
     */
    int since() default 0;
}
