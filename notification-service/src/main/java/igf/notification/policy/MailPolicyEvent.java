package igf.notification.policy;

import igf.platform.domain.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of the mail policy of an edition. */
public sealed interface MailPolicyEvent {

    /** @param from null for the installation's; @param replyTo likewise */
    @Named("mail-policy.set.1")
    record MailPolicySet(
            String id,
            String edition,
            Set<String> hold,
            @Nullable String from,
            @Nullable String replyTo) implements MailPolicyEvent {
        public MailPolicySet {
            hold = Set.copyOf(hold);
        }
    }
}
