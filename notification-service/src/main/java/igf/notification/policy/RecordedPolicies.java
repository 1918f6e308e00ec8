package igf.notification.policy;

import igf.notification.outbox.Mailbox;
import igf.platform.log.EventLog;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the mail policy of an edition from the log, or returns the installation's default. */
@Component
class RecordedPolicies implements MailPolicies {

    private final EventLog log;
    private final MailPolicy usual;

    RecordedPolicies(
            EventLog log,
            @Value("${igf.messages.hold}") Set<String> hold,
            @Value("${igf.messages.from}") String from,
            @Value("${igf.messages.reply-to}") String replyTo) {
        this.log = log;
        this.usual = new MailPolicy(hold, Mailbox.addressOf(from), replyTo);
    }

    /** A policy, and how often it was set; never for the default. */
    record Said(MailPolicy policy, long times) {}

    @Override
    public MailPolicy of(String edition) {
        return said(edition).policy();
    }

    Said said(String edition) {
        var policy = usual;
        long times = 0;
        // The stream of mails without an edition, such as those to sign in, is empty.
        for (var fact : log.stream(MailPolicyCommand.policyOf(edition))) {
            if (fact.event() instanceof MailPolicyEvent event) {
                policy = after(event);
                times++;
            }
        }
        return new Said(policy, times);
    }

    private MailPolicy after(MailPolicyEvent event) {
        return switch (event) {
            case MailPolicyEvent.MailPolicySet e ->
                new MailPolicy(
                        e.hold(),
                        Objects.requireNonNullElse(e.from(), usual.from()),
                        Objects.requireNonNullElse(e.replyTo(), usual.replyTo()));
        };
    }
}
