package igf.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record is called outside: the {@code type} of its CloudEvent, whose {@code subject} it has, who may see it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicType {

    /** The CloudEvents type, for instance {@code igf.proposal.accepted.v1}. */
    String value();

    Subject subject();

    FeedAudience audience();
}
