package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.EDITIONS;
import static igf.proposal.review.view.ReviewingView.MEMBERS;
import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.child;
import static igf.proposal.review.view.ReviewingView.member;

import igf.platform.view.Documents;
import igf.proposal.edition.EditionEvent;
import igf.proposal.review.Allotment;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.RuleSet;
import org.bson.Document;

/** Folds who the reviewers are and what each is asked for. */
final class Members {

    private Members() {}

    static void describe(String edition, RuleSet rules, Documents documents) {
        var criteria = rules.criteria().stream()
                .map(c -> new Document("id", c.id()).append("name", c.name()).append("weight", c.weight()))
                .toList();
        documents.update(EDITIONS, edition, d -> d.append("criteria", criteria));
    }

    static void name(EditionEvent.ReviewersNamed e, Documents documents) {
        var reviewers = new Document();
        e.reviewers()
                .forEach(r -> reviewers.append(
                        r.person().toString(),
                        new Document("name", r.name().toString())
                                .append("email", r.email().toString())
                                .append("affiliation", r.affiliation())));
        documents.update(EDITIONS, e.edition(), d -> d.append("reviewers", reviewers));
    }

    static void assign(RoundEvent.Assigned e, Documents documents) {
        var proposal = e.proposal().toString();
        documents.update(PROGRESS, proposal, d -> {
            var given = e.assignments().stream().map(Members::assignment).toList();
            var left = e.exclusions().stream()
                    .map(x -> new Document("reviewer", x.reviewer().toString())
                            .append("conflict", x.conflict().name()))
                    .toList();
            d.append("assignments", given).append("exclusions", left).append("missing", e.missing());
        });
        e.assignments()
                .forEach(each -> documents.update(
                        MEMBERS,
                        member(e.edition(), each.reviewer()),
                        d -> child(d, "assigned").append(proposal, true)));
        e.released()
                .forEach(each -> documents.updateIfPresent(
                        MEMBERS,
                        member(e.edition(), each),
                        d -> child(d, "assigned").remove(proposal)));
    }

    private static Document assignment(Allotment.Assignment each) {
        return new Document("reviewer", each.reviewer().toString())
                .append("subthemes", each.subthemes())
                .append("anyTheme", each.anyTheme())
                .append("load", each.load())
                .append("newGroup", each.newGroup());
    }
}
