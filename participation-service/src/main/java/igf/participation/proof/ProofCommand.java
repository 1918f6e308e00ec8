package igf.participation.proof;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a proof. */
public sealed interface ProofCommand {

    record Ask(@TargetAggregateIdentifier UUID id, Asked asked) implements ProofCommand {}

    /** Uses the link up. */
    record Give(@TargetAggregateIdentifier UUID id, String tokenHash) implements ProofCommand {}

    /** Its time is over; says nothing if it was given. */
    record Lapse(@TargetAggregateIdentifier UUID id) implements ProofCommand {}
}
