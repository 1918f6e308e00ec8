package igf.participation.proof;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a mailed link that proves who owns an address. */
public sealed interface ProofCommand {

    record Ask(@TargetAggregateIdentifier UUID id, ProofContent asked) implements ProofCommand {}

    /** Uses the link. */
    record Give(@TargetAggregateIdentifier UUID id, String tokenHash) implements ProofCommand {}

    /** The link has expired; does nothing if it was used. */
    record Lapse(@TargetAggregateIdentifier UUID id) implements ProofCommand {}
}
