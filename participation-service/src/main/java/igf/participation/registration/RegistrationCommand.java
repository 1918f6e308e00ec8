package igf.participation.registration;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a registration. */
public sealed interface RegistrationCommand {

    /**
     * @param codeOfConduct the version in force, which the entry must have accepted
     * @param until when the edition is over; null if unknown, and for the secretariat, which may register people
     *     later
     */
    record Register(
            @TargetAggregateIdentifier UUID id,
            Entry entry,
            String codeOfConduct,
            @Nullable Instant until) implements RegistrationCommand {}

    /** Changes a registration; does nothing if nothing changes. */
    record Amend(@TargetAggregateIdentifier UUID id, Amendment amendment) implements RegistrationCommand {}

    record Cancel(@TargetAggregateIdentifier UUID id) implements RegistrationCommand {}

    /** The person is erased; may be repeated. */
    record Forget(@TargetAggregateIdentifier UUID id) implements RegistrationCommand {}
}
