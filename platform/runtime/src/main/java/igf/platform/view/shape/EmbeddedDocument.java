package igf.platform.view.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a nested record that is encoded like the document's own: a null component is absent. In other nested records,
 * such as those of events, a null is a member, and a number is stored in the smallest type that holds it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EmbeddedDocument {}
