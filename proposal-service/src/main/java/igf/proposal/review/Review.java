package igf.proposal.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
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

/** What one reviewer says of one proposal. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Review {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ReviewState state;

    Review() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewState handle(ReviewCommand.Give command) {
        if (state != null && state.recused()) {
            throw new Refused(ReviewRefusal.RECUSED);
        }
        Refused.when(problems(command));
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

    private static List<Refusal> problems(ReviewCommand.Give command) {
        var ballot = command.ballot();
        var problems = new ArrayList<Refusal>();
        command.rules()
                .reviewProblems(ballot.scores(), ballot.reasons())
                .forEach(problem -> problems.add(Refusal.rule(problem.code(), problem.pointer(), problem.detail())));
        if (command.proposal().equals(ballot.mergeWith())) {
            problems.add(Refusal.rule("MERGE_WITH_ITSELF", "/mergeWith", "Name another proposal of the edition."));
        }
        return problems;
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = event.id();
        state = switch (event) {
            case ReviewEvent.Given e ->
                new ReviewState(e.id(), e.proposal(), e.reviewer(), e.revision(), e.ballot(), false);
            case ReviewEvent.Recused e ->
                new ReviewState(e.id(), e.proposal(), e.reviewer(), state == null ? 0 : state.revision(), null, true);
        };
    }
}
