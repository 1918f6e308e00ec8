package igf.proposal.invitation.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.time.Deadlines;
import igf.proposal.invitation.RemindGuest;
import igf.proposal.sending.SystemSender;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reminds an invited person when a deadline is due. Then sets the next deadline, if there is one, whether or not a mail
 * was sent.
 */
@Component
class InvitationReminderDeadline implements DeadlineHandler {

    static final String NAME = "invitation.reminder";

    private final Commands commands;
    private final ObjectProvider<Deadlines> deadlines;

    /** @param deadlines a provider, because the deadlines depend on this handler */
    InvitationReminderDeadline(Commands commands, ObjectProvider<Deadlines> deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String entry, Instant due) {
        new RemindGuest(new SystemSender(commands, NAME, NAME + ":" + entry))
                .remind(UUID.fromString(entry), due)
                .ifPresent(next -> deadlines.getObject().set(NAME, entry, next));
    }
}
