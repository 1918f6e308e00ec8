package igf.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler; one match is enough. A handler without it is closed to everybody. Decided before the body is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Scope of personal tokens that opens a person's own data, registrations, seats and reports. */
    String ME = "me";

    /** Scope of personal tokens that opens proposals. */
    String SUBMIT = "submit";

    /** Scope that a personal token has only if a mailed link gave it; a person cannot give it to an app. */
    String SIGN_IN = "sign-in";

    /** Any of these roles */
    String[] roles() default {};

    /** Any of these scopes */
    String[] scopes() default {};

    /** Everybody, with or without a token */
    boolean everyone() default false;

    /** Everybody with a valid token or credential */
    boolean authenticated() default false;

    /**
     * Scopes of which a personal token needs one, beside what else is said here. Without any, personal tokens do not open the
     * operation; where everyone may call, the service then treats their holders as anonymous.
     */
    String[] personalScopes() default {};

    /** Decides by the thing that the path names, for callers whom roles and scopes do not let in */
    Class<? extends Guard> guard() default Guard.class;
}
