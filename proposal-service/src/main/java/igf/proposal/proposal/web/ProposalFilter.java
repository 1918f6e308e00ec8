package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.roster.RosterState;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.receipt.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Selects the proposals of a list; each member that is not null narrows it.
 *
 * @param state in which the reader sees the proposal
 * @param organizerKeys of an organizer who reads
 */
record ProposalFilter(
        String edition,
        @Nullable Stage state,
        @Nullable RosterState roster,
        ProposalSearch search,
        @Nullable Instant updatedSince,
        Reader reader,
        Set<String> organizerKeys) {

    /** The names of the query parameters. */
    static final Set<String> PARAMETERS = Set.of("state", "roster", "q", "updatedSince", "sort", "fields");

    /** The secretariat sees all, a tool what is submitted, an organizer their own. */
    enum Reader {
        SECRETARIAT,
        TOOL,
        ORGANIZER
    }

    Bson filter() {
        var all = new ArrayList<Bson>(List.of(PROPOSALS.matches(StoredProposal::edition, edition), search.filter()));
        if (state != null) {
            all.add(
                    reader == Reader.SECRETARIAT
                            ? PROPOSALS.matches(StoredProposal::insideState, state)
                            : PROPOSALS.matches(StoredProposal::state, state));
        }
        if (roster != null) {
            all.add(PROPOSALS.matches(StoredProposal::rosterState, roster));
        }
        if (updatedSince != null) {
            all.add(PROPOSALS.notBefore(StoredProposal::changedAt, updatedSince));
        }
        switch (reader) {
            case SECRETARIAT -> {}
            case TOOL -> all.add(ne(PROPOSALS.member(StoredProposal::state), Stage.DRAFT.name()));
            case ORGANIZER -> all.add(PROPOSALS.matchesAny(StoredProposal::organizedBy, organizerKeys));
        }
        return and(all);
    }

    /** The same for an earlier state. */
    boolean matches(StoredProposal proposal) {
        return (state == null || state == (reader == Reader.SECRETARIAT ? proposal.insideState() : proposal.state()))
                && (roster == null || roster == proposal.rosterState().orElse(null))
                && search.matches(
                        proposal.receipt().map(Receipt::number).orElse(null),
                        proposal.content().toContent().title())
                && (updatedSince == null
                        || proposal.changedAt() == null
                        || !proposal.changedAt().isBefore(updatedSince))
                && isReadable(proposal);
    }

    private boolean isReadable(StoredProposal proposal) {
        return switch (reader) {
            case SECRETARIAT -> true;
            case TOOL -> proposal.state() != Stage.DRAFT;
            case ORGANIZER -> proposal.organizedBy().stream().anyMatch(organizerKeys::contains);
        };
    }
}
