package igf.proposal.review.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stages;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What a review round needs to know, in four collections:
 *
 * <ul>
 *   <li>{@code editions}, by slug: criteria, reviewers, and what each proposal was handed out as;
 *   <li>{@code blind}, by proposal: what reviewers read. Nothing in it says who anybody is;
 *   <li>{@code parts}, by proposal: who has a part in it. For conflicts, and to blot names out of {@code blind};
 *   <li>{@code members}, by edition and person: what a reviewer is asked for, and gave.
 * </ul>
 */
@Component
public class ReviewingView implements View {

    public static final String EDITIONS = "editions";
    public static final String BLIND = "blind";
    public static final String PARTS = "parts";
    public static final String MEMBERS = "members";

    @Override
    public String name() {
        return "reviewing";
    }

    public static String member(String edition, Object person) {
        return edition + "|" + person;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case EditionEvent e -> project(e, documents);
            case ProposalEvent e -> project(e, documents);
            case RoundEvent e -> project(e, documents);
            case ReviewEvent e -> project(e, fact.sequence(), documents);
            default -> {}
        }
    }

    private static void project(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> Members.describe(e.edition(), e.rules(), documents);
            case EditionEvent.Changed e -> Members.describe(e.edition(), e.rules(), documents);
            case EditionEvent.ReviewersNamed e -> Members.name(e, documents);
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e -> {}
        }
    }

    private static void project(ProposalEvent event, Documents documents) {
        var id = event.id().toString();
        switch (event) {
            case ProposalEvent.Drafted e -> {
                documents.update(BLIND, id, d -> Blind.put(d.append("edition", e.edition()), e.content()));
                documents.update(PARTS, id, d -> Parts.begin(d, e));
            }
            case ProposalEvent.ContentChanged e -> {
                documents.update(BLIND, id, d -> Blind.put(d, e.content()));
                documents.update(
                        PARTS, id, d -> d.append("subthemes", e.content().subthemes()));
            }
            case ProposalEvent.FieldsChanged e -> {
                documents.update(BLIND, id, d -> Blind.change(d, e.change()));
                documents.update(PARTS, id, d -> Parts.change(d, e.change()));
            }
            case ProposalEvent.PersonListed e -> documents.update(PARTS, id, d -> Parts.put(d, e.entry()));
            case ProposalEvent.PersonChanged e -> documents.update(PARTS, id, d -> Parts.put(d, e.entry()));
            case ProposalEvent.PersonAnswered e -> documents.update(PARTS, id, d -> Parts.put(d, e.entry()));
            case ProposalEvent.PersonReplaced e ->
                documents.update(PARTS, id, d -> {
                    Parts.remove(d, e.old());
                    Parts.put(d, e.entry());
                });
            case ProposalEvent.PersonRemoved e -> documents.update(PARTS, id, d -> Parts.remove(d, e.entry()));
            case ProposalEvent.PersonInvited e -> {}
            case ProposalEvent.Submitted e -> {
                documents.update(BLIND, id, d -> d.append("number", e.receipt().number()));
                documents.update(PARTS, id, d -> d.append("number", e.receipt().number()));
            }
            case ProposalEvent.Withdrawn e -> {}
            case ProposalEvent.Returned e -> {}
            case ProposalEvent.Screened e -> {}
            case ProposalEvent.ScreeningOverruled e -> {}
            case ProposalEvent.Decided e -> {}
            case ProposalEvent.DecisionUndone e -> {}
            case ProposalEvent.Lapsed e -> {}
            case ProposalEvent.Merged e -> {}
            case ProposalEvent.MergeUndone e -> {}
        }
        Stages.after(event).ifPresent(stage -> documents.update(PARTS, id, d -> d.append("stage", stage.name())));
    }

    private static void project(RoundEvent event, Documents documents) {
        switch (event) {
            case RoundEvent.Planned e ->
                documents.update(
                        EDITIONS,
                        e.edition(),
                        d -> d.append("perProposal", e.perProposal())
                                .append("seed", e.seed())
                                .append("method", e.method()));
            case RoundEvent.Assigned e -> Members.assign(e, documents);
            case RoundEvent.Closed e -> documents.update(EDITIONS, e.edition(), d -> d.append("closed", true));
        }
    }

    private static void project(ReviewEvent event, long version, Documents documents) {
        var member = member(event.edition(), event.reviewer());
        documents.update(
                MEMBERS,
                member,
                d -> child(d, "reviews").append(event.proposal().toString(), Members.review(event, version)));
        if (event instanceof ReviewEvent.Recused e) {
            documents.update(
                    PARTS,
                    e.proposal().toString(),
                    d -> child(d, "recused").append(e.reviewer().toString(), true));
        }
    }

    /** The document under a key, a new one if there is none. */
    static Document child(Document parent, String key) {
        return (Document) parent.computeIfAbsent(key, k -> new Document());
    }
}
