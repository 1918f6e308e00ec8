package igf.gateway.request;

import java.io.IOException;

/** The body is larger than the limit. This is found while it is read, since a body may have no declared length. */
public class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;
}
