package igf.console.login;

import org.springframework.security.core.AuthenticationException;

/** Somebody has signed in by a link for their own data and wants to see proposals, which need a link for proposals. */
public class SubmitLinkRequired extends AuthenticationException {

    private static final long serialVersionUID = 1;

    public SubmitLinkRequired() {
        super("the link does not open proposals");
    }
}
