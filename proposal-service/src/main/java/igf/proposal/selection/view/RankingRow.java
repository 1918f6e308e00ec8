package igf.proposal.selection.view;

import igf.platform.view.Moment;
import igf.proposal.proposal.Stage;
import igf.proposal.round.Organizations;
import igf.proposal.selection.Entrant;
import igf.proposal.vocabulary.Countries;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A proposal of a ranking, as of a moment; whose it is is told as of now. */
public final class RankingRow {

    private static final Set<Stage> OUT = EnumSet.of(Stage.DRAFT, Stage.WITHDRAWN, Stage.SCREENED_OUT, Stage.MERGED);

    private final UUID id;
    private final Document document;
    private final TreeMap<UUID, Ballot> ballots = new TreeMap<>();
    private final Set<UUID> recused = new HashSet<>();
    private Stage stage = Stage.DRAFT;
    private @Nullable String title;
    private List<String> subthemes = List.of();
    private List<Boolean> firstTime = List.of();
    private List<String> countries = List.of();
    private @Nullable Instant submittedAt;
    private long screenedAt;
    private long decidedAt;
    private @Nullable String blindTitle;
    private volatile boolean blinded;
    private volatile @Nullable Entrant entrant;
    private volatile @Nullable Set<String> organizations;

    /** @param mergeWith the proposal that the reviewer ticked */
    private record Ballot(
            Map<String, Integer> scores, @Nullable String mergeWith) {}

    private RankingRow(Document document) {
        this.id = UUID.fromString(document.getString("_id"));
        this.document = document;
    }

    static RankingRow of(Document document, Moment moment) {
        var row = new RankingRow(document);
        RankingFact.known(document, RankingRowFold.FACTS, moment).forEach(row::apply);
        return row;
    }

    RankingRow at(Moment moment) {
        return of(document, moment);
    }

    private void apply(RankingFact fact) {
        var line = fact.line();
        if (line.containsKey("reviewer")) {
            review(UUID.fromString(line.getString("reviewer")), line);
        } else if (line.containsKey("stage")) {
            stage(Stage.valueOf(line.getString("stage")), fact);
        } else if (line.containsKey("title")) {
            title = line.getString("title");
            subthemes = line.getList("subthemes", String.class, List.of());
        } else {
            firstTime = line.getList("firstTime", Boolean.class, List.of());
            countries = line.getList("countries", String.class, List.of());
        }
    }

    private void review(UUID reviewer, Document line) {
        var scores = line.get("scores", Document.class);
        if (scores == null) {
            ballots.remove(reviewer);
        } else {
            var answered = new TreeMap<String, Integer>();
            scores.forEach((criterion, score) -> answered.put(criterion, (Integer) score));
            ballots.put(reviewer, new Ballot(answered, line.getString("mergeWith")));
        }
        if (line.getBoolean("recused", false)) {
            recused.add(reviewer);
        } else {
            recused.remove(reviewer);
        }
    }

    private void stage(Stage next, RankingFact fact) {
        switch (next) {
            case SUBMITTED -> submittedAt = fact.at();
            case SCREENED_IN, SCREENED_OUT -> screenedAt = stage.isDecided() ? screenedAt : fact.position();
            default -> {}
        }
        decidedAt = next.isDecided() ? fact.position() : 0;
        stage = next;
    }

    public UUID id() {
        return id;
    }

    /** Of the newest event that its document has applied. */
    long position() {
        return document.get("_position", 0L);
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable String title() {
        return title == null ? document.get("says", new Document()).getString("title") : title;
    }

    /** The title without names, found out once: opening every name on a roster takes long. */
    public @Nullable String blindTitle(Function<RankingRow, @Nullable String> redaction) {
        if (!blinded) {
            blindTitle = redaction.apply(this);
            blinded = true;
        }
        return blindTitle;
    }

    /** The organizations of everybody on its roster, as conflicts compare them. */
    public Set<String> organizations() {
        var found = organizations;
        if (found == null) {
            found = new HashSet<>();
            for (var entry : roster()) {
                found.addAll(Organizations.keys(entry.getString("affiliation")));
                found.addAll(Organizations.keys(entry.getString("organization")));
            }
            organizations = found;
        }
        return found;
    }

    /** Whether it was handed in and is still in. */
    boolean isIn() {
        return !OUT.contains(stage);
    }

    /** Position of the decision that holds, 0 if there is none. */
    public long decidedAt() {
        return decidedAt;
    }

    long screenedAt() {
        return screenedAt;
    }

    public boolean hasRecused(UUID person) {
        return recused.contains(person);
    }

    public @Nullable String owner() {
        return document.getString("owner");
    }

    /** The document that it is read from, for what must be looked up for many rows at once. */
    public Document document() {
        return document;
    }

    /** The entries of its roster now: {@code {person, role, name, affiliation, organization}}. */
    public List<Document> roster() {
        return RankingRowFold.roster(document);
    }

    /** How often reviewers ticked each proposal that this one might be merged with. */
    public Map<String, Integer> mergeTicks() {
        var ticks = new TreeMap<String, Integer>();
        ballots.values().forEach(ballot -> {
            if (ballot.mergeWith() != null) {
                ticks.merge(ballot.mergeWith(), 1, Integer::sum);
            }
        });
        return ticks;
    }

    /** Made once: a ranking that is computed anew asks every row, and one of them changed. */
    Entrant entrant() {
        var known = entrant;
        if (known == null) {
            known = newEntrant();
            entrant = known;
        }
        return known;
    }

    private Entrant newEntrant() {
        var scores = new TreeMap<UUID, Map<String, Integer>>();
        ballots.forEach((reviewer, ballot) -> scores.put(reviewer, ballot.scores()));
        return new Entrant(
                id, document.getInteger("number", 0), scores, subthemes, isFirstTime(), isDeveloping(), submittedAt);
    }

    /** All who organize must be new, as far as they tell; null if nobody tells. */
    private @Nullable Boolean isFirstTime() {
        return firstTime.isEmpty() ? null : !firstTime.contains(false);
    }

    /** Who is listed first leads. */
    private @Nullable Boolean isDeveloping() {
        return countries.isEmpty() ? null : Countries.isDeveloping(countries.getFirst());
    }
}
