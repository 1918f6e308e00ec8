package igf.notification.policy;

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
}
