package igf.proposal.appeal;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an appeal. Each returns the {@link AppealState} after it. */
public sealed interface AppealCommand {

    /**
     * @param id {@link AppealId#of}
     * @param until last instant for the appeal, null if there is none
     */
    record File(
            @TargetAggregateIdentifier UUID id,
            UUID proposal,
            Stage stage,
            PersonalValue text,
            PublicSummary notice,
            @Nullable Instant until)
            implements AppealCommand {}

    /** @param outcome the new decision; null dismisses the appeal */
    record Answer(
            @TargetAggregateIdentifier UUID id,
            @Nullable DecisionOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Instant dueAt,
            Stage stage,
            PublicSummary notice,
            int rulesVersion)
            implements AppealCommand {}

    /**
     * Closes the appeal because the decision was undone. Does nothing if the appeal was answered or closed.
     *
     * @param reason the reason for which the decision was undone, null if none was given
     */
    record Close(
            @TargetAggregateIdentifier UUID id, @Nullable String reason) implements AppealCommand {}
}
