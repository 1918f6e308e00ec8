package igf.proposal.appeal;

import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.proposal.Stage;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an appeal can be asked for. Each answers the {@link AppealState} after it. */
public sealed interface AppealCommand {

    /** @param id {@link AppealId#of}; @param stage where the proposal stands now */
    record File(
            @TargetAggregateIdentifier UUID id, UUID proposal, Stage stage, PersonalValue text, PublicSummary notice)
            implements AppealCommand {}

    /**
     * @param outcome what is decided in place of what was; null dismisses the appeal
     * @param rulesVersion of the rules in force
     */
    record Answer(
            @TargetAggregateIdentifier UUID id,
            Decision.@Nullable Outcome outcome,
            String reason,
            PublicSummary notice,
            int rulesVersion)
            implements AppealCommand {}

    /** Changes nothing. */
    record Look(@TargetAggregateIdentifier UUID id) implements AppealCommand {}
}
