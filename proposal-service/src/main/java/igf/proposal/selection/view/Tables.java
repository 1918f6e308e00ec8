package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;
import static igf.proposal.selection.view.SelectionView.child;

import igf.platform.view.Documents;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.Stages;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds one document an edition: its rules and the scores of its proposals. */
final class Tables {

    private Tables() {}

    static void edition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> rules(e.edition(), e.rules(), documents);
            case EditionEvent.Changed e -> rules(e.edition(), e.rules(), documents);
            case EditionEvent.ReviewersNamed e -> {
                var reviewers = new Document();
                e.reviewers().forEach(r -> reviewers.append(r.person().toString(), r.affiliation()));
                documents.update(EDITIONS, e.edition(), d -> d.append("reviewers", reviewers));
            }
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
        }
    }

    private static void rules(String edition, RuleSet rules, Documents documents) {
        var criteria = rules.criteria().stream()
                .map(c -> new Document("id", c.id()).append("name", c.name()).append("weight", c.weight()))
                .toList();
        var screening = rules.screening().stream()
                .map(s -> new Document("rule", s.id()).append("name", s.name()))
                .toList();
        documents.update(
                EDITIONS,
                edition,
                d -> d.append("rulesVersion", rules.version())
                        .append("preset", rules.preset())
                        .append("minimumReviews", rules.limits().minimumReviews())
                        .append("criteria", criteria)
                        .append("screening", screening));
    }

    static void proposal(ProposalEvent event, Documents documents) {
        var stage = Stages.after(event);
        var notice = Notices.of(event);
        if (stage.isEmpty() || notice == null) {
            return;
        }
        documents.update(EDITIONS, notice.edition(), d -> {
            var row = row(d, event.id())
                    .append("number", notice.number())
                    .append("stage", stage.get().name());
            switch (event) {
                case ProposalEvent.Screened e -> row.append("screening", d.get("screening"));
                case ProposalEvent.Decided e -> {
                    // Ranked as it stood: the decision was taken in sight of it.
                    row.append("atDecision", Table.of(d).standing(event.id()));
                    d.append("decided", true);
                }
                case ProposalEvent.DecisionUndone e -> row.remove("atDecision");
                default -> {}
            }
        });
    }

    static void round(RoundEvent event, Documents documents) {
        if (event instanceof RoundEvent.Closed) {
            documents.update(EDITIONS, event.edition(), d -> d.append("closed", true));
        }
    }

    static void review(ReviewEvent event, Documents documents) {
        documents.update(EDITIONS, event.edition(), d -> {
            var row = row(d, event.proposal());
            var reviewer = event.reviewer().toString();
            switch (event) {
                case ReviewEvent.Given e ->
                    child(row, "ballots")
                            .append(
                                    reviewer,
                                    new Document(
                                                    "scores",
                                                    new Document(e.ballot().scores()))
                                            .append("mergeWith", text(e.ballot().mergeWith())));
                case ReviewEvent.Recused e -> {
                    child(row, "ballots").remove(reviewer);
                    child(row, "recused").append(reviewer, true);
                }
            }
        });
    }

    private static Document row(Document edition, UUID proposal) {
        return (Document) child(edition, "proposals")
                .computeIfAbsent(
                        proposal.toString(), id -> new Document("number", 0).append("stage", Stage.DRAFT.name()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
