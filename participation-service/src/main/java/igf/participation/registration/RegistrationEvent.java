package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.platform.domain.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a registration. */
public sealed interface RegistrationEvent {

    UUID id();

    @Named("registration.registered.1")
    record Registered(UUID id, Entry entry) implements RegistrationEvent {}

    /**
     * @param entry all of it as it is now
     * @param until how the person meant to come until now
     */
    @Named("registration.amended.1")
    record Amended(UUID id, Entry entry, Attendance until) implements RegistrationEvent {}

    /**
     * @param attendance as it was counted until now
     * @param farewell null as it was told before this was published
     */
    @Named("registration.cancelled.1")
    record Cancelled(
            UUID id,
            String edition,
            UUID person,
            Attendance attendance,
            @Nullable Farewell farewell) implements RegistrationEvent {}

    /** @param counted whether it was confirmed until now */
    @Named("registration.forgotten.1")
    record Forgotten(UUID id, String edition, UUID person, Attendance attendance, boolean counted)
            implements RegistrationEvent {}
}
