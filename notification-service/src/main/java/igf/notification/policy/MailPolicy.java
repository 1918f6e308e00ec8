package igf.notification.policy;

import java.util.Set;

/**
 * How an edition's mails are handled.
 *
 * @param hold kinds of mails that wait until the secretariat releases them
 * @param off kinds of mails that are not written
 * @param from address of the sender
 * @param replyTo address for replies; empty for {@code from}
 */
public record MailPolicy(Set<String> hold, Set<String> off, String from, String replyTo) {
    public MailPolicy {
        hold = Set.copyOf(hold);
        off = Set.copyOf(off);
    }
}
