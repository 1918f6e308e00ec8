package igf.proposal.transfer;

import igf.api.proposal.ContentBody;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.ContentMapper;
import igf.proposal.edition.EditionState;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.sending.Sender;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a proposal to what a row says: first its content, which the rules may refuse, then its roster. */
@Component
class RowUpdater {

    private final Api api;
    private final Aggregates aggregates;
    private final Proposals proposals;
    private final LinkedPeople linkedPeople;
    private final RosterEntryMapper entryMapper;

    RowUpdater(
            Api api,
            Aggregates aggregates,
            Proposals proposals,
            LinkedPeople linkedPeople,
            RosterEntryMapper entryMapper) {
        this.api = api;
        this.aggregates = aggregates;
        this.proposals = proposals;
        this.linkedPeople = linkedPeople;
        this.entryMapper = entryMapper;
    }

    /** Returns whether a row says something else than the proposal has now. The order of people does not count. */
    boolean differs(ProposalState proposal, ContentBody row) {
        return !ContentMapper.toContent(row).equals(proposal.content())
                || UpdateRoster.isNeeded(proposal, ContentMapper.rosterOf(row), entryMapper);
    }

    /** @throws igf.platform.domain.RefusedException as for a change by the proposal's own calls */
    VersionedProposal update(ProposalState proposal, ContentBody row, EditionState edition, boolean bySecretariat) {
        var sender = new RowSender(api, aggregates, proposal.id());
        var content = ContentMapper.toContent(row);
        if (!content.equals(proposal.content())) {
            sender.<VersionedProposal>send(new ProposalCommand.ChangeContent(
                    proposal.id(),
                    content,
                    edition.rules(),
                    SubmitProposal.editingWindow(edition, proposal, bySecretariat)));
        }
        new UpdateRoster(sender, linkedPeople, entryMapper).update(proposal, ContentMapper.rosterOf(row));
        return proposals.get(proposal.id());
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
