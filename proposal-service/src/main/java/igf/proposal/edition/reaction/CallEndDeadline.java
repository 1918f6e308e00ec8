package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class CallEndDeadline extends DeadlineCommand {

    static final String NAME = "edition.call-closes";

    CallEndDeadline(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String edition, Instant due) {
        return new EditionCommand.CloseCall(EditionId.of(edition), due);
    }
}
