package igf.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a handler. A caller needs to match one of roles, scopes and the other conditions. A handler
 * without this annotation rejects every caller. The check runs before the body is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** Scope of personal tokens for a person's own data, registrations, seats and reports. */
    String ME = "me";

    /** Scope of personal tokens for proposals. */
    String SUBMIT = "submit";

    /** Scope that only a mailed link gives to a personal token; a person cannot give it to an app. */
    String SIGN_IN = "sign-in";

    /** Roles of which the caller needs one. */
    String[] roles() default {};

    /** Scopes of which the caller needs one; if everyone may call, those that give a tool more. */
    String[] scopes() default {};

    /** Whether everyone may call, with or without a token. */
    boolean everyone() default false;

    /** Whether everyone with a valid token or credential may call. */
    boolean authenticated() default false;

    /**
     * Scopes of which a personal token needs one, in addition to the other conditions. Without any, the operation
     * rejects personal tokens; if everyone may call, their holders count as anonymous.
     */
    String[] personalScopes() default {};

    /**
     * Whether the handler itself limits an API key to its editions. Otherwise such a key opens only a handler whose path
     * names an edition, or a resource that belongs to one.
     */
    boolean limitsEditions() default false;

    /** Decides about callers without a matching role or scope, by the path's variables. */
    Class<? extends Guard> guard() default Guard.class;
}
