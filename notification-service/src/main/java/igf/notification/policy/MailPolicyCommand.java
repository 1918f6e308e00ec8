package igf.notification.policy;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that may be asked about the handling of mails. */
public sealed interface MailPolicyCommand {

    /** @param from null for the installation's; @param replyTo likewise */
    record SetMailPolicy(
            @TargetAggregateIdentifier String id,
            String edition,
            Set<String> hold,
            @Nullable String from,
            @Nullable String replyTo)
            implements MailPolicyCommand {
        public SetMailPolicy {
            hold = Set.copyOf(hold);
        }
    }

    static String policyOf(String edition) {
        return "mail-policy:" + edition;
    }
}
