package igf.proposal.condition;

import igf.api.proposal.Stage;
import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ConditionsReminderDeadline implements DeadlineHandler {

    static final String NAME = "proposal.conditions-reminder";

    private final Commands commands;
    private final Proposals proposals;

    ConditionsReminderDeadline(Commands commands, Proposals proposals) {
        this.commands = commands;
        this.proposals = proposals;
    }

    /** Returns the deadline's subject for one of the proposal's reminders. */
    static String subject(UUID proposal, int number) {
        return proposal + "#" + number;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String subject, Instant due) {
        var id = ConditionsDeadline.proposalId(subject);
        var proposal = proposals.get(id).state();
        var notice = proposal.notice();
        if (notice != null && proposal.stage() == Stage.ACCEPTED_WITH_CONDITIONS) {
            commands.sendAs(NAME, new ConditionsCommand.Remind(ConditionsId.of(id), due, notice), NAME + ":" + subject);
        }
    }
}
