package igf.gateway.request;

import java.io.IOException;

/** Thrown when the body did not arrive completely in the allowed time. */
public final class BodyTooSlowException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooSlowException() {
        super("the body arrives too slowly");
    }
}
