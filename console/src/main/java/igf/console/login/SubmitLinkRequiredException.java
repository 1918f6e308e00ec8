package igf.console.login;

import org.springframework.security.core.AuthenticationException;

/** Thrown when a person with a link for their own data asks for proposals, which need another link. */
public class SubmitLinkRequiredException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    public SubmitLinkRequiredException() {
        super("the link does not open proposals");
    }
}
