package igf.proposal.review.view;

import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.content.Content;
import igf.proposal.decision.Stages;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.form.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What a review round needs to know, in seven collections, so that a review changes small documents only:
 *
 * <ul>
 *   <li>{@code editions}, by slug: criteria, reviewers, how the round goes;
 *   <li>{@code blind}, by proposal: what reviewers read. Nothing in it says who anybody is;
 *   <li>{@code parts}, by proposal: who has a part in it. For conflicts, and to blot names out of {@code blind};
 *   <li>{@code members}, by edition and person: what a reviewer is asked for;
 *   <li>{@code reviews}, by review: what a reviewer gave, or noted;
 *   <li>{@code progress}, by proposal: who is asked for it and how far each has come;
 *   <li>{@code passed_over}, by proposal: who else could have been asked.
 * </ul>
 */
@Component
public class ReviewingView implements View {

    public static final String EDITIONS = "editions";
    public static final String BLIND = "blind";
    public static final String PARTS = "parts";
    public static final String MEMBERS = "members";
    public static final String REVIEWS = "reviews";
    public static final String PROGRESS = "progress";
    public static final String PASSED_OVER = "passed_over";

    @Override
    public String name() {
        return "reviewing";
    }

    @Override
    public int version() {
        return 4;
    }

    public static String member(String edition, Object person) {
        return edition + "|" + person;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case EditionEvent e -> project(e, documents);
            case ProposalEvent e -> project(e, documents);
            case RoundEvent e -> project(e, fact.meta(), documents);
            case ReviewEvent e -> ReviewFold.fold(e, fact, documents);
            default -> {}
        }
    }

    private static void project(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> AssignmentFold.describe(e.edition(), e.rules(), documents);
            case EditionEvent.Changed e -> AssignmentFold.describe(e.edition(), e.rules(), documents);
            case EditionEvent.ReviewersNamed e -> AssignmentFold.name(e, documents);
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
                documents.update(
                        PROGRESS,
                        id,
                        d -> d.append("edition", e.edition())
                                .append("title", e.content().title()));
            }
            case ProposalEvent.ContentChanged e -> says(id, e.content(), documents);
            case ProposalEvent.Revised e -> says(id, e.content(), documents);
            case ProposalEvent.FieldsChanged e -> {
                documents.update(BLIND, id, d -> Blind.change(d, e.change()));
                documents.update(PARTS, id, d -> Parts.change(d, e.change()));
                if (e.change().says(Field.TITLE)) {
                    documents.update(
                            PROGRESS,
                            id,
                            d -> d.append("title", e.change().texts().get(Field.TITLE)));
                }
            }
            case ProposalEvent.Submitted e -> {
                documents.update(BLIND, id, d -> d.append("number", e.receipt().number()));
                documents.update(PARTS, id, d -> d.append("number", e.receipt().number()));
                documents.update(
                        PROGRESS, id, d -> d.append("number", e.receipt().number()));
            }
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.PersonRemoved _ -> documents.update(PARTS, id, d -> Parts.people(d, event));
            // How far somebody has come changes nothing here; where the proposal stands does, below.
            case ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.MergeUndone _ -> {}
        }
        Stages.after(event).ifPresent(stage -> {
            documents.update(PARTS, id, d -> d.append("stage", stage.name()));
            documents.update(PROGRESS, id, d -> d.append("stage", stage.name()));
        });
    }

    private static void says(String id, Content content, Documents documents) {
        documents.update(BLIND, id, d -> Blind.put(d, content));
        documents.update(PARTS, id, d -> d.append("subthemes", content.subthemes()));
        documents.update(PROGRESS, id, d -> d.append("title", content.title()));
    }

    private static void project(RoundEvent event, Meta meta, Documents documents) {
        switch (event) {
            case RoundEvent.Planned e ->
                documents.update(
                        EDITIONS,
                        e.edition(),
                        d -> d.append("perProposal", e.perProposal())
                                .append("seed", e.seed())
                                .append("method", e.method()));
            case RoundEvent.Assigned e -> AssignmentFold.assign(e, documents);
            case RoundEvent.ConflictsDeclared e -> AssignmentFold.declare(e, documents);
            case RoundEvent.Closed e ->
                documents.update(
                        EDITIONS,
                        e.edition(),
                        d -> d.append("closed", true).append("closesAt", null).append("remindAt", List.of()));
            case RoundEvent.Reopened e -> documents.update(EDITIONS, e.edition(), d -> d.append("closed", false));
            case RoundEvent.Scheduled e ->
                documents.update(
                        EDITIONS,
                        e.edition(),
                        d -> d.append("closesAt", e.closesAt().toString())
                                .append(
                                        "remindAt",
                                        e.remindAt().stream()
                                                .map(Instant::toString)
                                                .toList()));
            case RoundEvent.Reminded e ->
                documents.update(
                        MEMBERS,
                        member(e.edition(), e.reviewer()),
                        d -> d.append("remindedAt", meta.recordedAt().toString()));
            case RoundEvent.Rewound e ->
                documents.update(EDITIONS, e.edition(), d -> {
                    var rewinds = new ArrayList<>(d.getList("rewinds", Document.class, List.of()));
                    rewinds.add(new Document("id", e.rewind().toString())
                            .append("at", meta.recordedAt().toString())
                            .append("by", meta.actor().subject())
                            .append("to", e.to())
                            .append(
                                    "reviewer",
                                    e.reviewer() == null ? null : e.reviewer().toString())
                            .append("reason", e.reason()));
                    d.append("rewinds", rewinds);
                });
        }
    }

    /** The document under a key, a new one if there is none. */
    static Document child(Document parent, String key) {
        return (Document) parent.computeIfAbsent(key, k -> new Document());
    }
}
