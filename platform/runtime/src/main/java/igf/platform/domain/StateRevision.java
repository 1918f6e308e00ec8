package igf.platform.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an aggregate: raise the number if its fold computes something else from old events and neither its members nor the
 * golden log show it. Its snapshots are then made again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StateRevision {
    int value();
}
