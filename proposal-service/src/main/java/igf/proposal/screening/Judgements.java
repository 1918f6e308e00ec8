package igf.proposal.screening;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StateRevision;
import igf.proposal.screening.ScreeningCommand.Judge;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

// 1: snapshots of revision 0 lost the members of collections when they were read.
@StateRevision(1)
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Judgements {

    @AggregateIdentifier
    private @Nullable String id;

    private Map<String, Judged> judged = new HashMap<>();

    Judgements() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Judge c) {
        if (c.rules().screeningCriterion(c.rule()).isEmpty()) {
            throw new RefusedException(Refusal.notFound("The edition has no such criterion."));
        }
        if (!c.judged().equals(judged.get(c.rule()))) {
            apply(new ScreeningEvent.CriterionJudged(
                    c.proposal(), c.rule(), c.judged(), c.rules().version()));
        }
    }

    @EventSourcingHandler
    void on(ScreeningEvent event) {
        id = ScreeningId.of(event.proposal());
        switch (event) {
            case ScreeningEvent.CriterionJudged e -> judged.put(e.rule(), e.judged());
        }
    }
}
