package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.DOSSIERS;
import static igf.proposal.selection.view.SelectionView.child;

import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.proposal.review.Allotment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import org.bson.Document;

/** The part of a dossier that says who was asked to review the proposal, and what they said. */
final class DossierReviews {

    private DossierReviews() {}

    static void round(RoundEvent event, Meta meta, Documents documents) {
        switch (event) {
            case RoundEvent.Assigned e ->
                documents.update(
                        DOSSIERS, e.proposal().toString(), d -> d.append("handedOut", handedOut(e, Dossiers.by(meta))));
            case RoundEvent.Planned _,
                    RoundEvent.ConflictsDeclared _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Reminded _,
                    RoundEvent.Closed _,
                    RoundEvent.Reopened _,
                    RoundEvent.Rewound _ -> {}
        }
    }

    private static Document handedOut(RoundEvent.Assigned e, Document by) {
        return by.append(
                        "assignments",
                        e.assignments().stream().map(DossierReviews::assignment).toList())
                .append(
                        "exclusions",
                        e.exclusions().stream().map(DossierReviews::exclusion).toList())
                .append("missing", e.missing());
    }

    private static Document assignment(Allotment.Assignment each) {
        return new Document("reviewer", each.reviewer().toString())
                .append("subthemes", each.subthemes())
                .append("anyTheme", each.anyTheme())
                .append("loadBefore", each.load())
                .append("newGroup", each.newGroup());
    }

    private static Document exclusion(Allotment.Exclusion each) {
        return new Document("reviewer", each.reviewer().toString())
                .append("conflict", each.conflict().name());
    }

    static void review(ReviewEvent event, Meta meta, Documents documents) {
        if (event instanceof ReviewEvent.Drafted) {
            return;
        }
        documents.update(DOSSIERS, event.proposal().toString(), d -> {
            var reviewer = event.reviewer().toString();
            child(d, "reviews").remove(reviewer);
            child(d, "recusals").remove(reviewer);
            switch (event) {
                case ReviewEvent.Drafted e -> {}
                case ReviewEvent.Given e ->
                    child(d, "reviews")
                            .append(
                                    reviewer,
                                    ballot(
                                            Dossiers.at(meta).append("revision", e.revision()),
                                            e.ballot(),
                                            e.rulesVersion()));
                case ReviewEvent.Recused e ->
                    child(d, "recusals")
                            .append(
                                    reviewer,
                                    Dossiers.at(meta)
                                            .append("scored", e.scored())
                                            .append("reason", e.reason().toString()));
                case ReviewEvent.Rewound e -> {
                    var back = Dossiers.at(meta).append("rewind", e.rewind().toString());
                    if (e.recusal() != null) {
                        child(d, "recusals")
                                .append(
                                        reviewer,
                                        back.append("scored", false)
                                                .append("reason", e.recusal().toString()));
                    } else if (e.ballot() != null) {
                        child(d, "reviews").append(reviewer, ballot(back, e.ballot(), e.rulesVersion()));
                    }
                }
            }
        });
    }

    private static Document ballot(Document d, Ballot ballot, int rulesVersion) {
        return d.append("rulesVersion", rulesVersion)
                .append("scores", new Document(ballot.scores()))
                .append("reasons", ballot.reasons())
                .append("comment", Dossiers.text(ballot.comment()))
                .append("mergeWith", Dossiers.text(ballot.mergeWith()));
    }
}
