package igf.proposal.proposal;

import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the use cases of other features ask of a proposal. */
public record ProposalDesk(Sender sender) {

    /** @throws igf.platform.domain.Refused not found */
    public Seen look(UUID id) {
        return sender.<Seen>look(new ProposalCommand.Look(id));
    }

    public Seen decide(UUID id, Verdict verdict, RuleSet rules, Cause cause) {
        return sender.<Seen>send(new ProposalCommand.Decide(id, verdict, rules, cause));
    }

    public Seen merge(UUID id, UUID into) {
        return sender.<Seen>send(new ProposalCommand.Merge(id, into));
    }

    public Seen undoMerge(UUID id, UUID into, RuleSet rules, @Nullable String reason) {
        return sender.<Seen>send(new ProposalCommand.UndoMerge(id, into, rules, reason));
    }

    public Seen remove(UUID id, UUID entry) {
        return sender.<Seen>send(new ProposalCommand.RemovePerson(id, entry));
    }
}
