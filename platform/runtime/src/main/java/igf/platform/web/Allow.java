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

    /** Any of these roles */
    String[] roles() default {};

    /** Any of these scopes */
    String[] scopes() default {};

    /** Everybody, with or without a token */
    boolean everyone() default false;

    /** Everybody with a valid token or credential */
    boolean authenticated() default false;

    /** Decides by the thing that the path names, for callers whom roles and scopes do not let in */
    Class<? extends Guard> guard() default Guard.class;
}
