package igf.proposal.availability;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the availability of a person in an edition. */
public sealed interface AvailabilityEvent {

    String edition();

    UUID person();

    /**
     * The person, or the secretariat for them, stated when they can come.
     *
     * @param times sealed; null if another id of the person states it from now on
     */
    @Named("availability.stated.1")
    record Stated(String edition, UUID person, @Nullable PersonalValue times) implements AvailabilityEvent {}
}
