package igf.console.login;

import org.springframework.security.core.AuthenticationException;

/** Somebody has signed in by a link for their own data and wants to see proposals, which need a link for proposals. */
public class SubmitLinkNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1;

    public SubmitLinkNeeded() {
        super("the link does not open proposals");
    }
}
