package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an aggregate whose fold makes something else of old events than before, in a way that neither its members nor the golden log
 * show: a higher number, and its snapshots are made anew.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StateRevision {
    int value();
}
