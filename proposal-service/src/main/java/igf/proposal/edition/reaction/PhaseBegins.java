package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.Phase;
import igf.proposal.edition.PhaseStart;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class PhaseBegins implements DeadlineHandler {

    static final String NAME = "edition.phase-begins";

    private final Commands commands;

    PhaseBegins(Commands commands) {
        this.commands = commands;
    }

    static String subject(String edition, Phase phase) {
        return edition + "/" + phase;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String subject, Instant due) {
        var parts = subject.split("/", 2);
        var start = new PhaseStart(Phase.valueOf(parts[1]), due);
        commands.sendAs(NAME, new EditionCommand.BeginPhase(EditionId.of(parts[0]), start), NAME + ":" + subject);
    }
}
