package igf.gateway.request;

import java.io.IOException;

/** The body did not come to its end in the time that a whole one may take. */
public final class BodyTooSlow extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooSlow() {
        super("the body comes too slowly");
    }
}
