package igf.proposal.availability;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the availability of a person in an edition. */
public sealed interface AvailabilityCommand {

    /**
     * Replaces what was stated before.
     *
     * @param id {@link AvailabilityId#of}
     * @param times sealed
     */
    record State(@TargetAggregateIdentifier String id, String edition, UUID person, PersonalValue times)
            implements AvailabilityCommand {}

    /** Removes what was stated, because another id of the person states it from now on. */
    record Withdraw(@TargetAggregateIdentifier String id, String edition, UUID person) implements AvailabilityCommand {}
}
