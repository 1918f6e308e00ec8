package igf.proposal.review.view;

import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.content.Content;
import igf.proposal.decision.StageFold;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.form.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The data of review rounds in seven collections, so that a review changes only small documents:
 * <ul>
 * <li>{@code editions}, by slug: criteria, reviewers, the state of the round;
 * <li>{@code blind}, by proposal: the content for reviewers, without identities;
 * <li>{@code parts}, by proposal: its people, for conflicts and to redact {@code blind};
 * <li>{@code members}, by edition and person: a reviewer's assignments;
 * <li>{@code reviews}, by review: submitted reviews and drafts;
 * <li>{@code progress}, by proposal: its reviewers and the states of their reviews;
 * <li>{@code passed_over}, by proposal: possible reviewers who were not assigned.
 * </ul>
 */
@Component
public class ReviewingView implements View {

    public static final ViewCollection<StoredRound> EDITIONS = ViewCollection.of("editions", StoredRound.class);
    public static final ViewCollection<StoredBlind> BLINDED_PROPOSALS = ViewCollection.of("blind", StoredBlind.class);
    public static final ViewCollection<StoredParts> PROPOSAL_PEOPLE = ViewCollection.of("parts", StoredParts.class);
    public static final ViewCollection<StoredMember> REVIEWER_ASSIGNMENTS =
            ViewCollection.of("members", StoredMember.class);
    public static final ViewCollection<StoredReview> REVIEWS = ViewCollection.of("reviews", StoredReview.class);
    public static final ViewCollection<StoredProgress> PROGRESS = ViewCollection.of("progress", StoredProgress.class);
    public static final ViewCollection<StoredProgress.Others> PASSED_OVER =
            ViewCollection.of("passed_over", StoredProgress.Others.class);

    @Override
    public String name() {
        return "reviewing";
    }

    @Override
    public int version() {
        return 5;
    }

    public static String reviewerAssignmentsId(String edition, Object person) {
        return edition + "|" + person;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case EditionEvent e -> project(e, documents);
            case ProposalEvent e -> project(e, documents);
            case RoundEvent e -> project(e, recorded.meta(), documents);
            case ReviewEvent e -> ReviewFold.fold(e, recorded, documents);
            default -> {}
        }
    }

    private static void project(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e ->
                changeRound(
                        e.edition(),
                        documents,
                        round -> round.withCriteria(e.rules().criteria()));
            case EditionEvent.Changed e ->
                changeRound(
                        e.edition(),
                        documents,
                        round -> round.withCriteria(e.rules().criteria()));
            case EditionEvent.ReviewersNamed e ->
                changeRound(e.edition(), documents, round -> round.withReviewers(e.reviewers()));
            case EditionEvent.CallOpened e -> {}
            case EditionEvent.CallClosed e -> {}
            case EditionEvent.Extended e -> {}
            case EditionEvent.PhaseBegun e -> {}
        }
    }

    private static void changeRound(String edition, Documents documents, UnaryOperator<StoredRound> change) {
        documents.change(EDITIONS, edition, StoredRound.of(edition), change);
    }

    private static void project(ProposalEvent event, Documents documents) {
        var id = event.id();
        switch (event) {
            case ProposalEvent.Drafted e -> {
                documents.change(
                        BLINDED_PROPOSALS, id, StoredBlind.of(e, null), before -> StoredBlind.of(e, before.number()));
                documents.change(PROPOSAL_PEOPLE, id, StoredParts.of(id), parts -> parts.withDraft(e));
                documents.change(PROGRESS, id, StoredProgress.of(id), progress -> progress.withDraft(e));
            }
            case ProposalEvent.ContentChanged e -> changeContent(id, e.content(), documents);
            case ProposalEvent.Revised e -> changeContent(id, e.content(), documents);
            case ProposalEvent.FieldsChanged e -> {
                documents.changeIfPresent(BLINDED_PROPOSALS, id, blind -> blind.after(e.change()));
                documents.changeIfPresent(PROPOSAL_PEOPLE, id, parts -> parts.after(e.change()));
                if (e.change().changesText(Field.TITLE)) {
                    var title = e.change().texts().get(Field.TITLE);
                    documents.changeIfPresent(PROGRESS, id, progress -> progress.withTitle(title));
                }
            }
            case ProposalEvent.Submitted e -> {
                var number = e.receipt().number();
                documents.changeIfPresent(BLINDED_PROPOSALS, id, blind -> blind.withNumber(number));
                documents.changeIfPresent(PROPOSAL_PEOPLE, id, parts -> parts.withNumber(number));
                documents.changeIfPresent(PROGRESS, id, progress -> progress.withNumber(number));
            }
            case ProposalEvent.DraftDeleted _ -> {
                documents.delete(BLINDED_PROPOSALS, id);
                documents.delete(PROPOSAL_PEOPLE, id);
                documents.delete(PROGRESS, id);
            }
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _ ->
                documents.changeIfPresent(PROPOSAL_PEOPLE, id, parts -> parts.withRosterAfter(event));
            // The state of a person's entry is irrelevant here; the proposal's stage is handled below.
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
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.MergeUndone _ -> {}
        }
        StageFold.publicStageAfter(event).ifPresent(stage -> {
            documents.changeIfPresent(PROPOSAL_PEOPLE, id, parts -> parts.withStage(stage));
            documents.changeIfPresent(PROGRESS, id, progress -> progress.withStage(stage));
        });
    }

    private static void changeContent(UUID id, Content content, Documents documents) {
        documents.changeIfPresent(BLINDED_PROPOSALS, id, blind -> blind.withContent(content));
        documents.changeIfPresent(PROPOSAL_PEOPLE, id, parts -> parts.withSubthemes(content.subthemes()));
        documents.changeIfPresent(PROGRESS, id, progress -> progress.withTitle(content.title()));
    }

    private static void project(RoundEvent event, Meta meta, Documents documents) {
        switch (event) {
            case RoundEvent.Planned e ->
                changeRound(
                        e.edition(),
                        documents,
                        round -> round.withPlan(new StoredRound.Plan(e.perProposal(), e.seed(), e.method())));
            case RoundEvent.Assigned e -> AssignmentFold.assign(e, documents);
            case RoundEvent.ConflictsDeclared e -> AssignmentFold.declare(e, documents);
            case RoundEvent.ConflictsReopened e ->
                AssignmentFold.changeMember(e.edition(), e.reviewer(), documents, StoredMember::withReopenedConflicts);
            case RoundEvent.Closed e -> changeRound(e.edition(), documents, StoredRound::withClosed);
            case RoundEvent.Reopened e -> changeRound(e.edition(), documents, StoredRound::withReopened);
            case RoundEvent.Scheduled e ->
                changeRound(e.edition(), documents, round -> round.withSchedule(e.closesAt(), e.remindAt()));
            case RoundEvent.Reminded e ->
                AssignmentFold.changeMember(
                        e.edition(), e.reviewer(), documents, member -> member.withReminder(meta.recordedAt()));
            case RoundEvent.Rewound e ->
                changeRound(
                        e.edition(),
                        documents,
                        round -> round.withRewind(new StoredRound.Rewind(
                                e.rewind(),
                                meta.recordedAt(),
                                meta.actor().subject(),
                                e.to(),
                                e.reviewer(),
                                e.reason())));
        }
    }

    /**
     * Returns the map with one entry set or removed.
     *
     * @param before null for an empty map
     * @param value null to remove the key
     */
    static <K, V> Map<K, V> withEntry(@Nullable Map<K, V> before, K key, @Nullable V value) {
        var changed = new LinkedHashMap<K, V>();
        if (before != null) {
            changed.putAll(before);
        }
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
