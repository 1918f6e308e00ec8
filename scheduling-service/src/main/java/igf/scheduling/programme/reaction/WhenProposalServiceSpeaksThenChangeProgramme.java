package igf.scheduling.programme.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.scheduling.programme.Heard;
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
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** One foreign fact, one command; the programme knows what it has heard before. */
@Component
@ProcessingGroup("programme-from-proposals")
class WhenProposalServiceSpeaksThenChangeProgramme {

    private final Commands commands;

    WhenProposalServiceSpeaksThenChangeProgramme(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(Heard heard, Meta meta) {
        try {
            commands.sendAs("programme-from-proposals", command(heard), meta.correlationId());
        } catch (Refused e) {
            // A proposal that never became a session may be dropped before its edition has any programme.
            if (e.reasons().getFirst().kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static ProgrammeCommand command(Heard heard) {
        return switch (heard) {
            case Heard.Edition e -> new DescribeEdition(e.facts());
            case Heard.Accepted e -> new AddSession(e.edition(), e.facts(), e.people());
            case Heard.Changed e -> new ChangeContents(e.edition(), e.facts());
            case Heard.RosterChanged e -> new ChangeRoster(e.edition(), e.proposalId(), e.people());
            case Heard.Dropped e -> new CancelSession(e.edition(), e.proposalId(), e.reason());
            case Heard.Answered e -> new NoteAnswer(e.edition(), e.proposalId(), e.member());
            case Heard.Invited e -> new NoteInvitation(e.edition(), e.proposalId(), e.member());
            case Heard.Replaced e ->
                Boolean.TRUE.equals(e.corrected()) && e.by() != null
                        ? new CorrectMember(e.edition(), e.proposalId(), e.left(), e.by())
                        : new ReplaceMember(e.edition(), e.proposalId(), e.left(), e.by());
        };
    }
}
