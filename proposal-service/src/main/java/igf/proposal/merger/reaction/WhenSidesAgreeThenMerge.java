package igf.proposal.merger.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.time.Deadlines;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.MergerId;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.Seen;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("mergers")
class WhenSidesAgreeThenMerge {

    private static final String NAME = "mergers";

    private final Commands commands;
    private final Deadlines deadlines;

    WhenSidesAgreeThenMerge(Commands commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(MergerEvent event, Meta meta) {
        switch (event) {
            case MergerEvent.Proposed e ->
                deadlines.set(MergeAnswersDue.NAME, e.proposal().toString(), e.expiresAt());
            case MergerEvent.Agreed e -> {
                deadlines.lift(MergeAnswersDue.NAME, e.proposal().toString());
                merge(e.proposal(), e.into(), meta);
            }
            case MergerEvent.Ended e ->
                deadlines.lift(MergeAnswersDue.NAME, e.proposal().toString());
            case MergerEvent.Undone e -> undo(e, meta);
            case MergerEvent.Answered e -> {}
            case MergerEvent.Settled e -> {}
            case MergerEvent.PersonTaken e -> {}
        }
    }

    private void merge(UUID proposal, UUID into, Meta meta) {
        var other = look(into, meta).state().stage();
        if (!other.isMergeable()) {
            giveUp(proposal, "The proposal that was to take it in is " + other + ".", meta);
            return;
        }
        try {
            var merged = commands.<Seen>sendAs(NAME, new ProposalCommand.Merge(proposal, into), meta.correlationId());
            commands.sendAs(
                    NAME,
                    new MergerCommand.Settle(
                            MergerId.of(proposal), merged.result().state().roster()),
                    meta.correlationId());
        } catch (Refused e) {
            giveUp(proposal, e.reasons().getFirst().detail(), meta);
        }
    }

    private void giveUp(UUID proposal, String reason, Meta meta) {
        commands.sendAs(NAME, new MergerCommand.GiveUp(MergerId.of(proposal), reason), meta.correlationId());
    }

    private void undo(MergerEvent.Undone event, Meta meta) {
        var edition = event.from().notice().edition();
        var rules = commands.<EditionState>sendAs(
                        NAME, new EditionCommand.Consult(EditionId.of(edition)), meta.correlationId())
                .result()
                .rules();
        var into = event.into().proposal();
        commands.sendAs(
                NAME,
                new ProposalCommand.UndoMerge(event.proposal(), into, rules, event.reason()),
                meta.correlationId());
        event.taken().forEach(entry -> remove(into, entry, meta));
    }

    private void remove(UUID proposal, UUID entry, Meta meta) {
        try {
            commands.sendAs(NAME, new ProposalCommand.RemovePerson(proposal, entry), meta.correlationId());
        } catch (Refused e) {
            // Somebody removed the entry before, or nothing can come of that proposal any more.
            if (e.reasons().getFirst().kind() == Refusal.Kind.RULE) {
                throw e;
            }
        }
    }

    private Seen look(UUID proposal, Meta meta) {
        return commands.<Seen>sendAs(NAME, new ProposalCommand.Look(proposal), meta.correlationId())
                .result();
    }
}
