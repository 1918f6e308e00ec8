package igf.notification.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** A mailbox in the settings: an address, with or without a display name. */
public final class Mailbox {

    private Mailbox() {}

    /**
     * Returns the address of a mailbox: {@code a@b} of {@code IGF <a@b>}.
     *
     * @throws IllegalArgumentException if it is not a mailbox
     */
    public static String addressOf(String mailbox) {
        try {
            return new InternetAddress(mailbox, true).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an address that mails can come from: " + mailbox, e);
        }
    }
}
