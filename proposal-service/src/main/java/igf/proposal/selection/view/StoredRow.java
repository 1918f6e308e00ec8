package igf.proposal.selection.view;

import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Recorded;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.selection.view.RankingLine.Lead;
import igf.proposal.selection.view.RankingLine.Says;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a proposal for rankings. Before the submission a proposal is not ranked, so the changes of a
 * draft are not kept. From then on each change adds a fact. Facts may arrive before the draft itself.
 *
 * @param owner empty for a caller without a verified address
 * @param roster by entry id, in the roster's order
 * @param facts null if it was never submitted
 */
public record StoredRow(
        UUID id,
        @Nullable String edition,
        @Nullable Integer number,
        @Nullable Says says,
        @Nullable Optional<UUID> owner,
        @Nullable Optional<PersonalValue> ownerEmail,
        @Nullable Map<String, Listed> roster,
        @Nullable List<RankingLine> facts) {

    /** Ignores the state of entries, which does not affect the rank. */
    private static final RosterFold.Kept<Listed> LISTED = new RosterFold.Kept<>() {
        @Override
        public Listed of(RosterEntry entry) {
            return new Listed(
                    entry.person(),
                    entry.role(),
                    entry.name(),
                    entry.affiliation(),
                    entry.organizationId(),
                    entry.country(),
                    entry.firstTime());
        }

        @Override
        public Listed in(Listed kept, UnaryOperator<EntryState> change) {
            return kept;
        }
    };

    public record Listed(
            UUID person,
            RosterRole role,
            @Nullable PersonalValue name,
            @Nullable String affiliation,
            @Nullable String organization,
            @Nullable String country,
            @Nullable Boolean firstTime) {}

    static StoredRow none(UUID id) {
        return new StoredRow(id, null, null, null, null, null, null, null);
    }

    StoredRow drafted(ProposalEvent.Drafted e, Recorded<?> fact) {
        return new StoredRow(
                        id,
                        e.edition(),
                        0,
                        Says.of(e.content()),
                        Optional.ofNullable(e.owner().person()),
                        Optional.ofNullable(e.owner().email()),
                        roster,
                        facts)
                .listed(e, fact);
    }

    StoredRow submitted(ProposalEvent.Submitted e, Recorded<?> fact) {
        var lines = RankingFact.with(known(), RankingLine.of(says, fact));
        return with(e.receipt().number(), says, roster, RankingFact.with(lines, RankingLine.of(lead(), fact)));
    }

    StoredRow saying(Content content, Recorded<?> fact) {
        return saying(Says.of(content), fact);
    }

    StoredRow saying(ContentChange change, Recorded<?> fact) {
        return says == null ? this : saying(says.after(change), fact);
    }

    private StoredRow saying(Says now, Recorded<?> fact) {
        return now.equals(says)
                ? this
                : with(number, now, roster, facts == null ? null : RankingFact.with(facts, RankingLine.of(now, fact)));
    }

    StoredRow listed(ProposalEvent event, Recorded<?> fact) {
        var now = with(number, says, RosterFold.after(event, listed(), LISTED), facts);
        return facts == null || now.lead().equals(lead())
                ? now
                : with(number, says, now.roster, RankingFact.with(facts, RankingLine.of(now.lead(), fact)));
    }

    private StoredRow with(
            @Nullable Integer newNumber,
            @Nullable Says newSays,
            @Nullable Map<String, Listed> newRoster,
            @Nullable List<RankingLine> newFacts) {
        return new StoredRow(id, edition, newNumber, newSays, owner, ownerEmail, newRoster, newFacts);
    }

    private Lead lead() {
        var organizers = listed().values().stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
        return new Lead(
                organizers.stream()
                        .map(Listed::firstTime)
                        .filter(Objects::nonNull)
                        .toList(),
                organizers.stream()
                        .map(Listed::country)
                        .filter(Objects::nonNull)
                        .toList());
    }

    Map<String, Listed> listed() {
        return roster == null ? Map.of() : roster;
    }

    List<RankingLine> known() {
        return facts == null ? List.of() : facts;
    }
}
