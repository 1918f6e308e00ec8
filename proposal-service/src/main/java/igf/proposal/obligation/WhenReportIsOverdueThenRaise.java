package igf.proposal.obligation;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records overdue reports as obligations of the organizers, not of the rapporteurs. The organizers are those at the
 * session's end, even if they have left the roster since.
 */
@Component
@ProcessingGroup("obligations")
class WhenReportIsOverdueThenRaise {

    private final Commands commands;
    private final Proposals proposals;

    WhenReportIsOverdueThenRaise(Commands commands, Proposals proposals) {
        this.commands = commands;
        this.proposals = proposals;
    }

    @EventHandler
    void on(ReportNews.ReportOverdue news, Meta meta) {
        var roster =
                findProposal(news.proposal()).map(ProposalState::organizers).orElse(List.of());
        var atSessionEnd = organizersAtEnd(news);
        var currentOrganizers =
                roster.stream().map(RosterEntry::person).distinct().toList();
        var people = atSessionEnd.isEmpty()
                ? currentOrganizers.isEmpty() ? news.rapporteurs() : currentOrganizers
                : atSessionEnd.stream().map(ReportPerson::person).distinct().toList();
        var organizations = atSessionEnd.isEmpty()
                ? roster.stream().map(RosterEntry::organization)
                : atSessionEnd.stream().map(organizer -> organization(organizer, roster));
        commands.sendAs(
                "obligations",
                new ObligationCommand.Raise(
                        ObligationId.of(news.session()),
                        news.edition(),
                        news.session(),
                        news.proposal(),
                        news.number(),
                        news.title(),
                        news.kind(),
                        news.dueAt(),
                        people,
                        organizations.filter(Objects::nonNull).distinct().toList()),
                meta.correlationId());
    }

    /** The owner counts only if the roster names no organizer. */
    private static List<ReportPerson> organizersAtEnd(ReportNews.ReportOverdue news) {
        var all = Objects.requireNonNullElse(news.organizers(), List.<ReportPerson>of());
        var organizers = all.stream()
                .filter(organizer -> organizer.role().equals("ORGANIZER"))
                .toList();
        return organizers.isEmpty() ? all : organizers;
    }

    /** Returns the organization on the roster, which conflicts and limits use; else the affiliation in the event. */
    private static @Nullable String organization(ReportPerson organizer, List<RosterEntry> roster) {
        return roster.stream()
                .filter(entry -> entry.person().equals(organizer.person()))
                .findFirst()
                .map(RosterEntry::organization)
                .orElse(organizer.affiliation());
    }

    @EventHandler
    void on(ReportNews.ReportFiled news, Meta meta) {
        lift(news.session(), news.kind(), meta);
    }

    @EventHandler
    void on(ReportNews.ReportNotOwed news, Meta meta) {
        lift(news.session(), news.kind(), meta);
    }

    private void lift(UUID session, String kind, Meta meta) {
        sendIfOwed(new ObligationCommand.Lift(ObligationId.of(session), kind), meta);
    }

    /** A person who is still an organizer through another entry keeps the obligation. */
    @EventHandler
    void on(ProposalEvent.AddressCorrected event, Meta meta) {
        var wrong = event.old().person();
        if (event.notice().organizers().stream()
                .noneMatch(organizer -> organizer.person().equals(wrong))) {
            var id = ObligationId.of(ProposalId.session(event.id()));
            sendIfOwed(new ObligationCommand.Correct(id, wrong, event.entry().person()), meta);
        }
    }

    private void sendIfOwed(ObligationCommand command, Meta meta) {
        try {
            commands.sendAs("obligations", command, meta.correlationId());
        } catch (RefusedException e) {
            // Most reports are filed in time, without an obligation.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    private Optional<ProposalState> findProposal(UUID id) {
        try {
            return Optional.of(proposals.get(id).state());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
