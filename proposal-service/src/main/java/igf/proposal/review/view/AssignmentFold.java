package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.EDITIONS;
import static igf.proposal.review.view.ReviewingView.MEMBERS;
import static igf.proposal.review.view.ReviewingView.PASSED_OVER;
import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.child;
import static igf.proposal.review.view.ReviewingView.member;

import igf.platform.view.Documents;
import igf.proposal.edition.EditionEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.round.Declared;
import igf.proposal.rules.RuleSet;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds who the reviewers are and what each is asked for. */
public final class AssignmentFold {

    private AssignmentFold() {}

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
            var given = e.assignments().stream().map(Allotments::assignment).toList();
            var left = e.exclusions().stream().map(Allotments::exclusion).toList();
            d.append("assignments", given).append("exclusions", left).append("missing", e.missing());
        });
        documents.update(PASSED_OVER, proposal, d -> d.append("passedOver", Allotments.passedOver(e)));
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

    static void declare(RoundEvent.ConflictsDeclared e, Documents documents) {
        documents.update(
                MEMBERS,
                member(e.edition(), e.reviewer()),
                d -> d.append(
                        "declared",
                        new Document("organizations", e.declared().organizations())
                                .append(
                                        "proposals",
                                        e.declared().proposals().stream()
                                                .map(UUID::toString)
                                                .toList())
                                .append("reason", Objects.toString(e.reason(), null))));
    }

    /** What a reviewer cannot judge. @param member null of somebody of whom nothing is known */
    public static Declared declared(@Nullable Document member) {
        var declared = member == null ? null : member.get("declared", Document.class);
        return declared == null
                ? Declared.NOTHING
                : new Declared(
                        declared.getList("organizations", String.class),
                        declared.getList("proposals", String.class).stream()
                                .map(UUID::fromString)
                                .toList());
    }
}
