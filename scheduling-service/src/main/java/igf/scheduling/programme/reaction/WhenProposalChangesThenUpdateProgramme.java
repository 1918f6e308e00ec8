package igf.scheduling.programme.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.programme.ProgrammeCommand;
import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangeContents;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.CorrectMember;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProposalNews;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Translates each event of the proposal service into one command; the programme ignores repetitions. */
@Component
@ProcessingGroup("programme-from-proposals")
class WhenProposalChangesThenUpdateProgramme {

    private final Commands commands;

    WhenProposalChangesThenUpdateProgramme(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProposalNews event, Meta meta) {
        try {
            commands.sendAs("programme-from-proposals", command(event), meta.correlationId());
        } catch (RefusedException e) {
            // A proposal that never was a session may be dropped before its edition has a programme.
            if (e.reasons().getFirst().kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static ProgrammeCommand command(ProposalNews event) {
        return switch (event) {
            case ProposalNews.Edition e -> new DescribeEdition(e.facts());
            case ProposalNews.Accepted e -> new AddSession(e.edition(), e.facts(), e.people());
            case ProposalNews.Changed e -> new ChangeContents(e.edition(), e.facts());
            case ProposalNews.RosterChanged e -> new ChangeRoster(e.edition(), e.proposalId(), e.people());
            case ProposalNews.Dropped e -> new CancelSession(e.edition(), e.proposalId(), e.reason());
            case ProposalNews.Answered e -> new NoteAnswer(e.edition(), e.proposalId(), e.member());
            case ProposalNews.Invited e -> new NoteInvitation(e.edition(), e.proposalId(), e.member());
            case ProposalNews.Replaced e ->
                Boolean.TRUE.equals(e.corrected()) && e.by() != null
                        ? new CorrectMember(e.edition(), e.proposalId(), e.left(), e.by())
                        : new ReplaceMember(e.edition(), e.proposalId(), e.left(), e.by());
        };
    }
}
