package igf.proposal.batch;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.ViewCollection;
import igf.proposal.balance.Candidate;
import igf.proposal.decision.StageFold;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a proposal for batch checks. Genders are stored sealed.
 *
 * @param roster by entry id, in the roster's order
 * @param number null before the submission
 */
public record StoredCandidate(
        UUID id,
        String edition,
        List<String> themes,
        Map<String, ListedEntry> roster,
        Stage stage,
        @Nullable Integer number) {

    /** By proposal id. */
    public static final ViewCollection<StoredCandidate> CANDIDATES =
            ViewCollection.of("candidates", StoredCandidate.class);

    private static final RosterFold.EntryAdapter<ListedEntry> ENTRY_ADAPTER = new RosterFold.EntryAdapter<>() {
        @Override
        public ListedEntry create(RosterEntry entry) {
            return new ListedEntry(
                    entry.role(),
                    entry.stakeholderGroup(),
                    entry.region(),
                    entry.gender(),
                    entry.country(),
                    entry.firstTime(),
                    entry.state());
        }

        @Override
        public ListedEntry withState(ListedEntry entry, UnaryOperator<EntryState> change) {
            return entry.withState(change.apply(entry.state()));
        }
    };

    record ListedEntry(
            RosterRole role,
            @Nullable StakeholderGroup group,
            @Nullable Region region,
            @Nullable PersonalValue gender,
            @Nullable String country,
            @Nullable Boolean firstTime,
            EntryState state) {

        private ListedEntry withState(EntryState newState) {
            return new ListedEntry(role, group, region, gender, country, firstTime, newState);
        }
    }

    static StoredCandidate of(ProposalEvent.Drafted event) {
        return new StoredCandidate(
                event.id(), event.edition(), event.content().subthemes(), Map.of(), Stage.DRAFT, null);
    }

    StoredCandidate after(ProposalEvent event) {
        return new StoredCandidate(
                id,
                event instanceof ProposalEvent.Drafted drafted ? drafted.edition() : edition,
                themesAfter(event),
                RosterFold.after(event, roster, ENTRY_ADAPTER),
                StageFold.secretariatStageAfter(event).orElse(stage),
                event instanceof ProposalEvent.Submitted submitted
                        ? Integer.valueOf(submitted.receipt().number())
                        : number);
    }

    private List<String> themesAfter(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Drafted e -> e.content().subthemes();
            case ProposalEvent.ContentChanged e -> e.content().subthemes();
            case ProposalEvent.Revised e -> e.content().subthemes();
            case ProposalEvent.FieldsChanged e -> e.change().lists().getOrDefault(Field.SUBTHEMES, themes);
            case ProposalEvent.Submitted _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.DraftDeleted _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.MergeUndone _ -> themes;
        };
    }

    Stream<UUID> keyHolders() {
        return roster.values().stream()
                .map(ListedEntry::gender)
                .filter(Objects::nonNull)
                .map(PersonalValue::holder);
    }

    /** @param opener opens sealed values; returns {@link People#ERASED} if the key was destroyed */
    public Candidate toCandidate(Function<@Nullable PersonalValue, @Nullable String> opener) {
        var active = roster.values().stream()
                .filter(entry -> entry.state().isActive())
                .toList();
        var organizers = active.stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
        var counts = new HashMap<String, Integer>();
        for (var entry : active) {
            count(counts, "GROUP", entry.group());
            count(counts, "REGION", entry.region());
            count(counts, "GENDER", opener.apply(entry.gender()));
        }
        return new Candidate(
                id,
                number == null ? 0 : number,
                stage,
                themes,
                organizers.stream().anyMatch(entry -> Boolean.TRUE.equals(entry.firstTime())),
                isFromDevelopingCountry(organizers),
                counts);
    }

    /** Uses the first organizer with a known country; returns null if there is none. */
    private static @Nullable Boolean isFromDevelopingCountry(List<ListedEntry> organizers) {
        return organizers.stream()
                .map(ListedEntry::country)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Countries::isDeveloping)
                .orElse(null);
    }

    private static void count(Map<String, Integer> counts, String dimension, @Nullable Object value) {
        if (value != null && !value.equals(People.ERASED)) {
            counts.merge(dimension + "/" + value, 1, Integer::sum);
        }
    }
}
