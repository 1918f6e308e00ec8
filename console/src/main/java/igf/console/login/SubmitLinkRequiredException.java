package igf.console.login;

import org.springframework.security.core.AuthenticationException;

/** Thrown when a person whose link allows only their own data requests proposals, which need another kind of link. */
public class SubmitLinkRequiredException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    public SubmitLinkRequiredException() {
        super("the link does not open proposals");
    }
}
