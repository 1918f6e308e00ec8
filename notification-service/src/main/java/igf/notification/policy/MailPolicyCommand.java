package igf.notification.policy;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the mail policy of an edition. */
public sealed interface MailPolicyCommand {

    /**
     * @param from null for the installation's; @param replyTo likewise
     * @param seen how often it had been said when the caller looked; null if that does not matter
     */
    record SetMailPolicy(
            @TargetAggregateIdentifier String id,
            String edition,
            Set<String> hold,
            @Nullable String from,
            @Nullable String replyTo,
            @Nullable Long seen)
            implements MailPolicyCommand {
        public SetMailPolicy {
            hold = Set.copyOf(hold);
        }
    }

    static String policyOf(String edition) {
        return "mail-policy:" + edition;
    }
}
