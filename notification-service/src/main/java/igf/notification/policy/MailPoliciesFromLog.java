package igf.notification.policy;

import igf.notification.outbox.Mailbox;
import igf.platform.log.EventLog;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the mail policy of an edition from the log, or returns the installation's default. */
@Component
class MailPoliciesFromLog implements MailPolicies {

    private final EventLog log;
    private final MailPolicy defaultPolicy;

    MailPoliciesFromLog(
            EventLog log,
            @Value("${igf.messages.hold}") Set<String> hold,
            @Value("${igf.messages.from}") String from,
            @Value("${igf.messages.reply-to}") String replyTo) {
        this.log = log;
        this.defaultPolicy = new MailPolicy(hold, Set.of(), Mailbox.addressOf(from), replyTo);
    }

    /** A policy, with the number of times it was set; 0 for the default. */
    record VersionedPolicy(MailPolicy policy, long version) {}

    @Override
    public MailPolicy find(String edition) {
        return read(edition).policy();
    }

    VersionedPolicy read(String edition) {
        var policy = defaultPolicy;
        long version = 0;
        // The stream of mails without an edition, such as those to sign in, is empty.
        for (var recorded : log.readStream(MailPolicyCommand.idOf(edition))) {
            if (recorded.event() instanceof MailPolicyEvent event) {
                policy = apply(event);
                version++;
            }
        }
        return new VersionedPolicy(policy, version);
    }

    private MailPolicy apply(MailPolicyEvent event) {
        return switch (event) {
            case MailPolicyEvent.MailPolicySet e ->
                new MailPolicy(
                        e.hold(),
                        Objects.requireNonNullElse(e.off(), Set.of()),
                        Objects.requireNonNullElse(e.from(), defaultPolicy.from()),
                        Objects.requireNonNullElse(e.replyTo(), defaultPolicy.replyTo()));
        };
    }
}
