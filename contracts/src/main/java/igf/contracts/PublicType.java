package igf.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the public type of a record: the CloudEvents {@code type}, the kind of {@code subject} and the audience. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicType {

    /** The CloudEvents type, for instance {@code igf.proposal.accepted.v1}. */
    String value();

    Subject subject();

    FeedAudience audience();
}
