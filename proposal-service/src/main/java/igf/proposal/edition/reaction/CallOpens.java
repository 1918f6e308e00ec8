package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class CallOpens implements DeadlineHandler {

    static final String NAME = "edition.call-opens";

    private final Commands commands;

    CallOpens(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String edition, Instant due) {
        commands.sendAs(NAME, new EditionCommand.OpenCall(EditionId.of(edition), due), NAME + ":" + edition);
    }
}
