package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a person's registration for an edition. */
public sealed interface RegistrationEvent {

    UUID id();

    @Named("registration.registered.1")
    record Registered(UUID id, Entry entry) implements RegistrationEvent {}

    /**
     * @param entry the whole entry after the change
     * @param until the attendance before the change
     */
    @Named("registration.amended.1")
    record Amended(UUID id, Entry entry, Attendance until) implements RegistrationEvent {}

    /**
     * The registration was cancelled.
     *
     * @param attendance as counted until now
     * @param farewell what the mail about it needs; null in older events
     */
    @Named("registration.cancelled.1")
    record Cancelled(
            UUID id,
            String edition,
            UUID person,
            Attendance attendance,
            @Nullable CancellationNotice farewell) implements RegistrationEvent {}

    /**
     * The person was erased.
     *
     * @param counted whether it was confirmed until now
     */
    @Named("registration.forgotten.1")
    record Forgotten(UUID id, String edition, UUID person, Attendance attendance, boolean counted)
            implements RegistrationEvent {}
}
