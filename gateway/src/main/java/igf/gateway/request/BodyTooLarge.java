package igf.gateway.request;

import java.io.IOException;

/** The body goes on behind the limit; found while it is read, since it may come without a length. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;
}
