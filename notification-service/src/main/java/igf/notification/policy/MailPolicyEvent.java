package igf.notification.policy;

import igf.platform.domain.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event of an edition's mail policy. */
public sealed interface MailPolicyEvent {

    /**
     * The whole policy was set.
     *
     * @param hold kinds of mails that wait for the secretariat
     * @param from address of the sender; null for the installation's default
     * @param replyTo address for replies; null for the installation's default
     * @param off kinds of mails that are not written; null in older events, for none
     */
    @Named("mail-policy.set.1")
    record MailPolicySet(
            String id,
            String edition,
            Set<String> hold,
            @Nullable String from,
            @Nullable String replyTo,
            @Nullable Set<String> off)
            implements MailPolicyEvent {
        public MailPolicySet {
            hold = Set.copyOf(hold);
            off = off == null ? null : Set.copyOf(off);
        }
    }
}
