package igf.console.service;

import org.springframework.security.core.AuthenticationException;

/** Thrown when a service no longer accepts the viewer's credential. */
class SignInRequiredException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    SignInRequiredException() {
        super("the sign-in has ended");
    }
}
