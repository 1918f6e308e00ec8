package igf.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server at a free port of this machine. */
public final class LocalSmtp {

    /** The default is two seconds, which a busy machine may exceed. */
    private static final long STARTS_WITHIN_MILLIS = 60_000;

    private LocalSmtp() {}

    public static GreenMail server() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTS_WITHIN_MILLIS);
        return new GreenMail(setup);
    }
}
