package igf.notification.policy;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an edition's mail policy. */
public sealed interface MailPolicyCommand {

    /**
     * Sets the whole policy.
     *
     * @param hold kinds of mails that wait for the secretariat
     * @param from address of the sender; null for the installation's default
     * @param replyTo address for replies; null for the installation's default
     * @param off kinds of mails that are not written
     * @param seen version that the caller read; null for any
     */
    record SetMailPolicy(
            @TargetAggregateIdentifier String id,
            String edition,
            Set<String> hold,
            @Nullable String from,
            @Nullable String replyTo,
            Set<String> off,
            @Nullable Long seen)
            implements MailPolicyCommand {
        public SetMailPolicy {
            hold = Set.copyOf(hold);
            off = Set.copyOf(off);
        }
    }

    static String idOf(String edition) {
        return "mail-policy:" + edition;
    }
}
