package igf.notification.policy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;

/**
 * How an edition's mails are handled.
 *
 * @param hold kinds of mails that wait until the secretariat releases them
 * @param from address that mails come from
 * @param replyTo address that answers go to; empty for where mails come from
 */
public record MailPolicy(Set<String> hold, String from, String replyTo) {
    public MailPolicy {
        hold = Set.copyOf(hold);
    }

    /**
     * Returns the address of a mailbox: {@code a@b} of {@code IGF <a@b>}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String addressOf(String mailbox) {
        try {
            return new InternetAddress(mailbox, true).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an address that mails can come from: " + mailbox, e);
        }
    }
}
