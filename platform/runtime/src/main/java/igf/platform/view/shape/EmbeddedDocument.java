package igf.platform.view.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record within another one that is made for a document as the outer one is: what is null is missing in it. Within others, as in
 * events, null is a member of its own, and a number is kept in as few bytes as it fits in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EmbeddedDocument {}
