package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.RosterState;
import igf.api.screening.ScreeningOutcome;
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
 * @param state the stage, as the reader sees it
 */
record ProposalFilter(
        String edition,
        @Nullable Stage state,
        @Nullable RosterState roster,
        ProposalSearch search,
        @Nullable String subtheme,
        Judged judged,
        @Nullable Instant updatedSince,
        Reader reader) {

    /** @param decision the outcome, as the reader sees it */
    record Judged(
            @Nullable ScreeningOutcome screening, @Nullable DecisionOutcome decision) {}

    /** @param organizerKeys search keys of an organizer's proposals; empty for other readers */
    record Reader(Kind kind, Set<String> organizerKeys) {

        /** The secretariat sees all, a tool what is submitted, an organizer their own. */
        enum Kind {
            SECRETARIAT,
            TOOL,
            ORGANIZER
        }

        boolean isSecretariat() {
            return kind == Kind.SECRETARIAT;
        }
    }

    Bson filter() {
        var all = new ArrayList<Bson>(List.of(PROPOSALS.matches(StoredProposal::edition, edition), search.filter()));
        if (state != null) {
            all.add(
                    reader.isSecretariat()
                            ? PROPOSALS.matches(StoredProposal::insideState, state)
                            : PROPOSALS.matches(StoredProposal::state, state));
        }
        if (roster != null) {
            all.add(PROPOSALS.matches(StoredProposal::rosterState, roster));
        }
        if (subtheme != null) {
            all.add(eq(PROPOSALS.member(StoredProposal::content) + ".subthemes", subtheme));
        }
        if (judged.screening() != null) {
            all.add(eq(
                    PROPOSALS.member(StoredProposal::screening) + ".outcome",
                    judged.screening().name()));
        }
        if (judged.decision() != null) {
            all.add(isDecided(judged.decision().name()));
        }
        if (updatedSince != null) {
            all.add(
                    reader.isSecretariat()
                            ? PROPOSALS.notBefore(StoredProposal::changedAt, updatedSince)
                            : PROPOSALS.notBefore(StoredProposal::publicChangedAt, updatedSince));
        }
        switch (reader.kind()) {
            case SECRETARIAT -> {}
            case TOOL -> all.add(ne(PROPOSALS.member(StoredProposal::state), Stage.DRAFT.name()));
            case ORGANIZER -> all.add(PROPOSALS.matchesAny(StoredProposal::organizedBy, reader.organizerKeys()));
        }
        return and(all);
    }

    /** For the secretariat a decision counts before it is announced. */
    private Bson isDecided(String outcome) {
        var announced = eq(PROPOSALS.member(StoredProposal::decision) + ".outcome", outcome);
        var held = PROPOSALS.member(StoredProposal::status) + ".held.outcome";
        return reader.isSecretariat() ? or(eq(held, outcome), and(exists(held, false), announced)) : announced;
    }

    /** Returns whether a proposal as it was at an earlier time passes the filter. */
    boolean matches(StoredProposal proposal) {
        return (state == null || state == (reader.isSecretariat() ? proposal.insideState() : proposal.state()))
                && (roster == null || roster == proposal.rosterState().orElse(null))
                && (subtheme == null || proposal.content().subthemes().contains(subtheme))
                && search.matches(
                        proposal.receipt().map(Receipt::number).orElse(null),
                        proposal.content().toContent().title())
                && isJudged(proposal)
                && isUpdated(proposal.changedAt(reader.isSecretariat()))
                && isReadable(proposal);
    }

    private boolean isUpdated(@Nullable Instant changedAt) {
        return updatedSince == null || changedAt == null || !changedAt.isBefore(updatedSince);
    }

    private boolean isJudged(StoredProposal proposal) {
        return (judged.screening() == null
                        || proposal.screening()
                                .filter(screening -> screening.outcome() == judged.screening())
                                .isPresent())
                && (judged.decision() == null || judged.decision().name().equals(outcome(proposal)));
    }

    private @Nullable String outcome(StoredProposal proposal) {
        var held = proposal.status().held();
        return reader.isSecretariat() && held != null
                ? held.outcome().name()
                : proposal.decision().map(decision -> decision.outcome().name()).orElse(null);
    }

    private boolean isReadable(StoredProposal proposal) {
        return switch (reader.kind()) {
            case SECRETARIAT -> true;
            case TOOL -> proposal.state() != Stage.DRAFT;
            case ORGANIZER -> proposal.organizedBy().stream().anyMatch(reader.organizerKeys()::contains);
        };
    }
}
