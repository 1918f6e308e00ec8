package igf.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lists the values that a text member can have, for its JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Values {

    /** The values, separated by spaces. */
    String value();

    /** Whether the list is complete. If it is not, later versions can have more values. */
    boolean complete() default false;
}
