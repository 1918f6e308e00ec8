package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The revision of an aggregate's state. Raise it if the aggregate computes another state from old events, and neither
 * its fields nor the golden log reveal that. Old snapshots are then ignored and replaced.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StateRevision {
    int value();
}
