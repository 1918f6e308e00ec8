package igf.proposal.selection.view;

import igf.api.proposal.Stage;
import igf.platform.domain.PersonalValue;
import igf.platform.view.PointInTime;
import igf.proposal.round.Organizations;
import igf.proposal.selection.Entrant;
import igf.proposal.selection.view.ProposalChange.Lead;
import igf.proposal.selection.view.ProposalChange.Scored;
import igf.proposal.selection.view.ProposalChange.TitleAndThemes;
import igf.proposal.vocabulary.Countries;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposal in a ranking at a given time; its people are the current ones. */
public final class RankingRow {

    private static final Set<Stage> UNRANKED =
            EnumSet.of(Stage.DRAFT, Stage.WITHDRAWN, Stage.SCREENED_OUT, Stage.MERGED);

    private final StoredRow stored;
    private final TreeMap<UUID, Scored> ballots = new TreeMap<>();
    private final Set<UUID> recused = new HashSet<>();
    private Stage stage = Stage.DRAFT;
    private @Nullable Stage held;
    private @Nullable TitleAndThemes content;
    private Lead lead = new Lead(List.of(), List.of());
    private @Nullable Instant submittedAt;
    private long screeningPosition;
    private long decisionPosition;
    private @Nullable String blindTitle;
    private volatile boolean titleRedacted;
    private volatile @Nullable Entrant entrant;
    private volatile @Nullable Set<String> organizations;

    private RankingRow(StoredRow stored) {
        this.stored = stored;
    }

    static RankingRow of(StoredRow stored, PointInTime moment) {
        var row = new RankingRow(stored);
        RankingChange.changesAt(stored.changes(), moment).forEach(row::apply);
        return row;
    }

    RankingRow asOf(PointInTime moment) {
        return of(stored, moment);
    }

    private void apply(ProposalChange change) {
        if (change.reviewer() != null) {
            applyReview(change.reviewer(), change);
        } else if (change.stage() != null) {
            applyStage(change.stage(), change);
        } else if (change.held() != null) {
            held = change.held();
            decisionPosition = held.isDecided() ? change.position() : 0;
        } else if (change.says() != null) {
            content = change.says();
        } else if (change.lead() != null) {
            lead = change.lead();
        }
    }

    private void applyReview(UUID reviewer, ProposalChange change) {
        if (change.scored() == null) {
            ballots.remove(reviewer);
        } else {
            ballots.put(reviewer, change.scored());
        }
        if (Boolean.TRUE.equals(change.recused())) {
            recused.add(reviewer);
        } else {
            recused.remove(reviewer);
        }
    }

    private void applyStage(Stage next, ProposalChange change) {
        switch (next) {
            case SUBMITTED -> submittedAt = change.at();
            case SCREENED_IN, SCREENED_OUT ->
                screeningPosition = stage.isDecided() ? screeningPosition : change.position();
            default -> {}
        }
        var isAnnounced = held != null && held.isDecided() && next.isDecided();
        decisionPosition = isAnnounced ? decisionPosition : next.isDecided() ? change.position() : 0;
        stage = next;
        held = null;
    }

    public UUID id() {
        return stored.id();
    }

    /** Returns the position of its latest change. */
    long position() {
        return RankingChange.latestPosition(stored.changes());
    }

    public Stage stage() {
        return stage;
    }

    /** Returns whether it has a decision that only the secretariat knows. */
    public boolean isHeld() {
        return held != null && held.isDecided();
    }

    /** Returns the stage for the secretariat, which knows a decision before it is announced. */
    public Stage secretariatStage() {
        return held == null ? stage : held;
    }

    public @Nullable String title() {
        var current = content == null || content.title() == null ? stored.says() : content;
        return current == null ? null : current.titleText();
    }

    /** Returns the redacted title. Computed once, because it opens every name on the roster. */
    public @Nullable String blindTitle(Function<RankingRow, @Nullable String> redaction) {
        if (!titleRedacted) {
            blindTitle = redaction.apply(this);
            titleRedacted = true;
        }
        return blindTitle;
    }

    /** Returns the organizations on its roster, normalized for conflict checks. */
    public Set<String> organizations() {
        var found = organizations;
        if (found == null) {
            found = new HashSet<>();
            for (var entry : roster()) {
                found.addAll(Organizations.keys(entry.affiliation()));
                found.addAll(Organizations.keys(entry.organization()));
            }
            organizations = found;
        }
        return found;
    }

    /** Returns whether it is ranked. Declined and lapsed proposals keep their ranks. */
    boolean isRanked() {
        return !UNRANKED.contains(stage);
    }

    /** Returns the position of the decision in force, 0 if there is none. */
    public long decisionPosition() {
        return decisionPosition;
    }

    long screeningPosition() {
        return screeningPosition;
    }

    public boolean hasRecused(UUID person) {
        return recused.contains(person);
    }

    public boolean isOwnedBy(UUID person) {
        return stored.owner() != null && stored.owner().filter(person::equals).isPresent();
    }

    public Collection<StoredRow.ListedPerson> roster() {
        return stored.listedPeople().values();
    }

    /** Returns the people whose names are sealed on it, to load keys for many rows at once. */
    public Stream<UUID> nameHolders() {
        return roster().stream()
                .map(StoredRow.ListedPerson::name)
                .filter(Objects::nonNull)
                .map(PersonalValue::holder);
    }

    /** Returns how many reviewers would merge it with each other proposal. */
    public Map<String, Integer> countMergeVotes() {
        var votes = new TreeMap<String, Integer>();
        ballots.values().forEach(ballot -> {
            if (ballot.mergeWith() != null) {
                votes.merge(ballot.mergeWith().toString(), 1, Integer::sum);
            }
        });
        return votes;
    }

    /** Returns the data for the ranking. Computed once, because each ranking reads all rows but few have changed. */
    Entrant entrant() {
        var cached = entrant;
        if (cached == null) {
            cached = newEntrant();
            entrant = cached;
        }
        return cached;
    }

    private Entrant newEntrant() {
        var scores = new TreeMap<UUID, Map<String, Integer>>();
        ballots.forEach((reviewer, ballot) -> scores.put(reviewer, ballot.scores()));
        return new Entrant(
                stored.id(),
                stored.number() == null ? 0 : stored.number(),
                scores,
                content == null ? List.of() : content.subthemes(),
                isFirstTime(),
                isDeveloping(),
                submittedAt);
    }

    /** Returns whether all organizers with a statement take part for the first time; null without any statement. */
    private @Nullable Boolean isFirstTime() {
        return lead.firstTime().isEmpty() ? null : !lead.firstTime().contains(false);
    }

    /** Returns whether the first organizer with a country comes from a developing country; null if unknown. */
    private @Nullable Boolean isDeveloping() {
        return lead.countries().isEmpty()
                ? null
                : Countries.isDeveloping(lead.countries().getFirst());
    }
}
