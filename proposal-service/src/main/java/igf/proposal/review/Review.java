package igf.proposal.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One reviewer's review of one proposal. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Review {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ReviewState state;

    Review() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewState handle(ReviewCommand.Give command) {
        requireNotRecused();
        RefusedException.throwIfAny(problems(command.proposal(), command.ballot(), command.rules(), true));
        apply(new ReviewEvent.Given(
                command.id(),
                command.edition(),
                command.proposal(),
                command.reviewer(),
                state == null ? 1 : state.revision() + 1,
                command.ballot(),
                command.rules().version()));
        return Objects.requireNonNull(state);
    }

    /** A draft may be incomplete, but its values must be valid. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewState handle(ReviewCommand.Draft command) {
        requireNotRecused();
        RefusedException.throwIfAny(problems(command.proposal(), command.ballot(), command.rules(), false));
        if (state == null || !command.ballot().equals(state.draft())) {
            apply(new ReviewEvent.Drafted(
                    command.id(), command.edition(), command.proposal(), command.reviewer(), command.ballot()));
        }
        return Objects.requireNonNull(state);
    }

    private void requireNotRecused() {
        if (state != null && state.recused()) {
            throw new RefusedException(ReviewRefusal.RECUSED);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewState handle(ReviewCommand.Recuse command) {
        if (state == null || !state.recused()) {
            apply(new ReviewEvent.Recused(
                    command.id(),
                    command.edition(),
                    command.proposal(),
                    command.reviewer(),
                    command.reason(),
                    state != null && state.ballot() != null));
        }
        return Objects.requireNonNull(state);
    }

    private static List<Refusal> problems(UUID proposal, Ballot ballot, RuleSet rules, boolean complete) {
        var problems = new ArrayList<Refusal>();
        rules.reviewProblems(ballot.scores(), ballot.cannotJudge(), ballot.reasons()).stream()
                .filter(problem -> complete || !problem.isLack())
                .forEach(problem -> problems.add(Refusal.rule(problem.code(), problem.pointer(), problem.detail())));
        if (proposal.equals(ballot.mergeWith())) {
            problems.add(Refusal.rule("MERGE_WITH_ITSELF", "/mergeWith", "Name another proposal of the edition."));
        }
        return problems;
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = event.id();
        state = ReviewState.after(state, event);
    }
}
