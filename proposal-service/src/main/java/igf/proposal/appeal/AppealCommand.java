package igf.proposal.appeal;

import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.proposal.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an appeal. Each returns the {@link AppealState} after it. */
public sealed interface AppealCommand {

    /** @param id {@link AppealId#of}; @param stage where the proposal stands now; @param until its end, null if there is none */
    record File(
            @TargetAggregateIdentifier UUID id,
            UUID proposal,
            Stage stage,
            PersonalValue text,
            PublicSummary notice,
            @Nullable Instant until)
            implements AppealCommand {}

    /**
     * @param outcome what is decided in place of what was; null dismisses the appeal
     * @param conditions of an outcome that has some, as {@code dueAt}
     * @param stage where the proposal stands now
     * @param rulesVersion of the rules in force
     */
    record Answer(
            @TargetAggregateIdentifier UUID id,
            Decision.@Nullable Outcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Instant dueAt,
            Stage stage,
            PublicSummary notice,
            int rulesVersion)
            implements AppealCommand {}

    /** The decision that it is against was undone. Says nothing if it is answered. @param reason why, null if nobody said */
    record Close(
            @TargetAggregateIdentifier UUID id, @Nullable String reason) implements AppealCommand {}
}
