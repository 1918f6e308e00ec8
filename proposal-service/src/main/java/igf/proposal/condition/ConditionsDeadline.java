package igf.proposal.condition;

import igf.api.proposal.Stage;
import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ConditionsDeadline implements DeadlineHandler {

    static final String NAME = "proposal.conditions-due";

    private final Commands commands;
    private final Proposals proposals;

    ConditionsDeadline(Commands commands, Proposals proposals) {
        this.commands = commands;
        this.proposals = proposals;
    }

    /** Returns the deadline's subject for a condition with its own deadline. */
    static String subject(UUID proposal, int number) {
        return proposal + "#" + number;
    }

    /** @param subject the proposal's id, or a result of {@link #subject} */
    static UUID proposalId(String subject) {
        var end = subject.indexOf('#');
        return UUID.fromString(end < 0 ? subject : subject.substring(0, end));
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String subject, Instant due) {
        var id = proposalId(subject);
        if (proposals.get(id).state().stage() == Stage.ACCEPTED_WITH_CONDITIONS) {
            commands.sendAs(NAME, new ConditionsCommand.Expire(ConditionsId.of(id), due), NAME + ":" + subject);
        }
    }
}
