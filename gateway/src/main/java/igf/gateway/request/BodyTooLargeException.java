package igf.gateway.request;

import java.io.IOException;

/** Thrown when the body exceeds the limit while it is read. A body may have no declared length. */
public class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;
}
