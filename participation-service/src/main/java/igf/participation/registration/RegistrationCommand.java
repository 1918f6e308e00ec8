package igf.participation.registration;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a registration. */
public sealed interface RegistrationCommand {

    /**
     * @param codeOfConduct the version in force, which the entry must have accepted
     * @param until when the edition is over; null if it is not known, and for the secretariat, who registers people afterwards too
     */
    record Register(
            @TargetAggregateIdentifier UUID id,
            Entry entry,
            String codeOfConduct,
            @Nullable Instant until) implements RegistrationCommand {}

    /** Says what is another; nothing happens where nothing is. */
    record Amend(@TargetAggregateIdentifier UUID id, Amendment amendment) implements RegistrationCommand {}

    record Cancel(@TargetAggregateIdentifier UUID id) implements RegistrationCommand {}

    /** The person behind it is erased; may come again. */
    record Forget(@TargetAggregateIdentifier UUID id) implements RegistrationCommand {}
}
