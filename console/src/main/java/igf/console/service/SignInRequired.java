package igf.console.service;

import org.springframework.security.core.AuthenticationException;

/** A service knows the viewer no more. */
class SignInRequired extends AuthenticationException {

    private static final long serialVersionUID = 1;

    SignInRequired() {
        super("the sign-in has ended");
    }
}
