package igf.proposal.obligation.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.obligation.ObligationCommand;
import igf.proposal.obligation.ObligationId;
import igf.proposal.obligation.ReportNews;
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
import org.springframework.stereotype.Component;

/** The organizers of a session owe its report, whoever was to write it. */
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
        var proposal = proposal(news.proposal(), meta);
        var people = proposal.map(WhenReportIsOverdueThenRaise::organizers)
                .filter(found -> !found.isEmpty())
                .orElse(news.rapporteurs());
        var organizations = proposal.stream()
                .flatMap(found -> found.organizers().stream())
                .map(RosterEntry::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
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
                        organizations),
                meta.correlationId());
    }

    @EventHandler
    void on(ReportNews.ReportFiled news, Meta meta) {
        sendIfOwed(new ObligationCommand.Lift(ObligationId.of(news.session()), news.kind()), meta);
    }

    /** Who still organizes by another entry owes it as before. */
    @EventHandler
    void on(ProposalEvent.AddressCorrected event, Meta meta) {
        var wrong = event.old().person();
        if (event.notice().organizers().stream().noneMatch(one -> one.person().equals(wrong))) {
            var id = ObligationId.of(ProposalId.session(event.id()));
            sendIfOwed(new ObligationCommand.Correct(id, wrong, event.entry().person()), meta);
        }
    }

    private void sendIfOwed(ObligationCommand command, Meta meta) {
        try {
            commands.sendAs("obligations", command, meta.correlationId());
        } catch (Refused e) {
            // Most reports come in time, and nothing was owed.
            if (e.reasons().getFirst().kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static List<UUID> organizers(ProposalState proposal) {
        return proposal.organizers().stream()
                .map(RosterEntry::person)
                .distinct()
                .toList();
    }

    private Optional<ProposalState> proposal(UUID id, Meta meta) {
        try {
            return Optional.of(proposals.get(id).state());
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
