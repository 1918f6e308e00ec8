package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.proposal.edition.EditionEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import org.bson.Document;

/** Folds one document an edition: {@code {rules: [each version], round: [each end], reviewers: {person: affiliation}}}. */
final class Editions {

    static final String RULES = "rules";
    static final String ROUND = "round";

    private Editions() {}

    static void fold(EditionEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> rules(e.edition(), e.rules(), fact, documents);
            case EditionEvent.Changed e -> rules(e.edition(), e.rules(), fact, documents);
            case EditionEvent.ReviewersNamed e -> {
                var reviewers = new Document();
                e.reviewers().forEach(r -> reviewers.append(r.person().toString(), r.affiliation()));
                documents.update(EDITIONS, e.edition(), d -> d.append("reviewers", reviewers));
            }
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e -> {}
        }
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
        documents.update(EDITIONS, edition, d -> Fact.add(d, RULES, fact, version));
    }

    static void fold(RoundEvent event, Recorded<?> fact, Documents documents) {
        if (event instanceof RoundEvent.Closed || event instanceof RoundEvent.Reopened) {
            var closed = event instanceof RoundEvent.Closed;
            documents.update(EDITIONS, event.edition(), d -> Fact.add(d, ROUND, fact, new Document("closed", closed)));
        }
    }
}
