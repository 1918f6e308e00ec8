package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class PhaseStartDeadline extends DeadlineCommand {

    static final String NAME = "edition.phase-begins";

    PhaseStartDeadline(Commands commands) {
        super(NAME, commands);
    }

    static String subject(String edition, Phase phase) {
        return edition + "/" + phase;
    }

    @Override
    protected Object command(String subject, Instant due) {
        var parts = subject.split("/", 2);
        return new EditionCommand.BeginPhase(EditionId.of(parts[0]), new PhaseStart(Phase.valueOf(parts[1]), due));
    }
}
