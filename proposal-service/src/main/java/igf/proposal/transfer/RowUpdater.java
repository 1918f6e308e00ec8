package igf.proposal.transfer;

import igf.api.proposal.Stage;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.admission.Claim;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.Content;
import igf.proposal.content.ContentMapper;
import igf.proposal.edition.EditionState;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ContentChanges;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.roster.ChangeRoster;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes a proposal to what a row says. Decides on the whole row before it sends anything, so that a rejected row
 * changes nothing, and a dry run decides the same.
 */
@Component
class RowUpdater {

    private final Api api;
    private final Aggregates aggregates;
    private final LinkedPeople linkedPeople;
    private final RosterEntryMapper entryMapper;
    private final Clock clock;

    RowUpdater(Api api, Aggregates aggregates, LinkedPeople linkedPeople, RosterEntryMapper entryMapper, Clock clock) {
        this.api = api;
        this.aggregates = aggregates;
        this.linkedPeople = linkedPeople;
        this.entryMapper = entryMapper;
        this.clock = clock;
    }

    record Difference(VersionedProposal proposal, Content content, UpdateRoster roster) {

        /** Returns whether the row says something else than the proposal. The order of people does not count. */
        boolean isAny() {
            return changesContent() || roster.isNeeded();
        }

        private boolean changesContent() {
            return !content.equals(proposal.state().content());
        }

        private ProposalCommand.ChangeContent contentCommand(EditionState edition, Caller caller) {
            var state = proposal.state();
            return new ProposalCommand.ChangeContent(
                    state.id(),
                    content,
                    edition.rules(),
                    SubmitProposal.editingWindow(edition, state, caller.isSecretariat()));
        }
    }

    /** Members that the row does not have stay as they are. */
    Difference compare(VersionedProposal proposal, RowReader.RowPatch row) {
        var state = proposal.state();
        var before = ContentMapper.toBody(state.content());
        var content = ContentMapper.toContent(row.content().applyTo(before));
        return new Difference(
                proposal,
                // Old events may have answers that the API does not show.
                content.equals(ContentMapper.toContent(before)) ? state.content() : content,
                UpdateRoster.of(state, row.roster(), entryMapper));
    }

    /**
     * Decides on the changes and returns the proposal after them.
     *
     * @param earlier claims of earlier rows; adds the one of this row
     * @throws RefusedException as for a change by the proposal's own calls, and if a submitted proposal would break
     *     another rule for rosters than before
     */
    VersionedProposal decide(Difference difference, EditionState edition, Caller caller, Map<UUID, Claim> earlier) {
        var proposal = difference.proposal();
        var after = proposal;
        if (difference.changesContent()) {
            var command = difference.contentCommand(edition, caller);
            after = after.after(new ContentChanges(after.state()).change(command, clock.instant()), caller.actor());
        }
        var claims = new HashMap<>(earlier);
        for (var command : difference.roster().commands(false)) {
            after = changeRoster(proposal).decide(after, command, caller.actor(), claims);
        }
        RefusedException.throwIfAny(newBreaches(proposal.state(), after.state(), edition.rules()));
        earlier.putAll(claims);
        return after;
    }

    private static List<Refusal> newBreaches(ProposalState before, ProposalState after, RuleSet rules) {
        if (before.stage() == Stage.DRAFT) {
            return List.of();
        }
        var known = SubmissionRules.breaches(before, rules).stream()
                .map(RowUpdater::identityOf)
                .collect(Collectors.toSet());
        return SubmissionRules.breaches(after, rules).stream()
                .filter(breach -> !known.contains(identityOf(breach)))
                .toList();
    }

    /** Identifies a breach regardless of positions in lists. */
    private static List<Object> identityOf(Refusal breach) {
        return List.of(
                breach.rule(),
                breach.pointer().replaceAll("\\d+", "*"),
                breach.args().getOrDefault("field", ""));
    }

    /** Sends what {@link #decide} has decided. */
    void send(Difference difference, EditionState edition, Caller caller) {
        var proposal = difference.proposal();
        if (difference.changesContent()) {
            sender(proposal).<VersionedProposal>send(difference.contentCommand(edition, caller));
        }
        for (var command : difference.roster().commands(true)) {
            changeRoster(proposal).send(proposal.state().id(), command);
        }
    }

    private ChangeRoster changeRoster(VersionedProposal proposal) {
        return new ChangeRoster(sender(proposal), linkedPeople);
    }

    private RowSender sender(VersionedProposal proposal) {
        return new RowSender(api, aggregates, proposal.state().id());
    }

    /** Sends each command as a step of its own: a row may need several of one type for one proposal. */
    private record RowSender(Api api, Aggregates aggregates, UUID proposal) implements Sender {

        @Override
        public <R extends @Nullable Object> R send(Object command) {
            return api.<R>sendUnconditionally(command, part(command)).result();
        }

        @Override
        public <R extends @Nullable Object> R sendAnew(Object command) {
            return api.<R>sendIdempotent(command).result();
        }

        @Override
        public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
            return send(command);
        }

        private String part(Object command) {
            return switch (command) {
                case ProposalCommand.ListPerson c -> c.entry().id().toString();
                case ProposalCommand.ChangePerson c -> c.entry().id().toString();
                case ProposalCommand.CorrectAddress c -> c.entry().id().toString();
                case ProposalCommand.RemovePerson c -> c.entry().toString();
                default -> proposal.toString();
            };
        }
    }
}
