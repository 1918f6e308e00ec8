package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.Moment;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds one document an edition: {@code {rules: [each version], round: [each end], phases: [each beginning], reviewers: {person: affiliation}}}. */
final class Editions {

    static final String RULES = "rules";
    static final String ROUND = "round";
    private static final String PHASES = "phases";

    private Editions() {}

    static void fold(EditionEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> rules(e.edition(), e.rules(), fact, documents);
            case EditionEvent.Changed e -> {
                rules(e.edition(), e.rules(), fact, documents);
                documents.update(
                        EDITIONS, e.edition(), d -> replanned(e.details().phases(), fact, d));
            }
            case EditionEvent.ReviewersNamed e -> {
                var reviewers = new Document();
                e.reviewers().forEach(r -> reviewers.append(r.person().toString(), r.affiliation()));
                documents.update(EDITIONS, e.edition(), d -> d.append("reviewers", reviewers));
            }
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e ->
                documents.update(EDITIONS, e.edition(), d -> RankingFact.add(d, PHASES, fact, phase(e.start())));
        }
    }

    private static Document phase(@Nullable PhaseStart start) {
        return new Document("phase", start == null ? null : start.phase().name())
                .append("from", start == null ? null : start.from().toString());
    }

    /** As for the edition itself: a plan that begins a phase later, or not at all, takes its beginning back. */
    private static void replanned(List<PhaseStart> planned, Recorded<?> fact, Document d) {
        var known = RankingFact.known(d, PHASES, Moment.NOW);
        var from = known.isEmpty() ? null : known.getLast().line().getString("from");
        if (from != null) {
            var until = Instant.parse(from);
            var begun = phase(planned.stream()
                    .filter(start -> !start.from().isAfter(until))
                    .reduce((earlier, later) -> later)
                    .orElse(null));
            if (!Objects.equals(begun.getString("from"), from)) {
                RankingFact.add(d, PHASES, fact, begun);
            }
        }
    }

    /** Whether reviews can no longer be given, by the phases that have begun. */
    static boolean isSelecting(Document edition, Moment moment) {
        var known = RankingFact.known(edition, PHASES, moment);
        var phase = known.isEmpty() ? null : known.getLast().line().getString("phase");
        return phase != null && Phase.valueOf(phase).compareTo(Phase.SELECTING) >= 0;
    }

    private static void rules(String edition, RuleSet rules, Recorded<?> fact, Documents documents) {
        var criteria = rules.criteria().stream()
                .map(c -> new Document("id", c.id()).append("name", c.name()).append("weight", c.weight()))
                .toList();
        var screening = rules.screening().stream()
                .map(s -> new Document("rule", s.id()).append("name", s.name()))
                .toList();
        var version = new Document("rulesVersion", rules.version())
                .append("preset", rules.preset())
                .append("minimumReviews", rules.limits().minimumReviews())
                .append("criteria", criteria)
                .append(
                        "scale",
                        new Document("min", rules.scale().min())
                                .append("max", rules.scale().max()))
                .append("ties", rules.ties().stream().map(Enum::name).toList())
                .append("screening", screening);
        documents.update(EDITIONS, edition, d -> RankingFact.add(d, RULES, fact, version));
    }

    static void fold(RoundEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case RoundEvent.Closed e -> closed(e.edition(), true, fact, documents);
            case RoundEvent.Reopened e -> closed(e.edition(), false, fact, documents);
            case RoundEvent.Planned _,
                    RoundEvent.Assigned _,
                    RoundEvent.ConflictsDeclared _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Reminded _,
                    RoundEvent.Rewound _ -> {}
        }
    }

    private static void closed(String edition, boolean closed, Recorded<?> fact, Documents documents) {
        documents.update(EDITIONS, edition, d -> RankingFact.add(d, ROUND, fact, new Document("closed", closed)));
    }
}
