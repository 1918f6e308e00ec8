package igf.participation.registration;

import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration as stored for searches, with personal data encrypted.
 *
 * @param version number of its changes, from 0
 * @param updatedAt recorded time of its last change
 */
public record StoredRegistration(
        UUID id,
        String edition,
        UUID person,
        RegistrationStateStatus state,
        PersonalValue name,
        PersonalValue email,
        Optional<String> affiliation,
        Optional<String> language,
        Attendance attendance,
        long version,
        Instant updatedAt) {

    static StoredRegistration of(UUID id, Entry entry, RecordedEvent<?> change) {
        return new StoredRegistration(
                id,
                entry.edition(),
                entry.person(),
                RegistrationStateStatus.CONFIRMED,
                entry.name(),
                entry.email(),
                Optional.ofNullable(entry.affiliation()),
                Optional.ofNullable(entry.language()),
                entry.attendance(),
                change.sequence(),
                change.meta().recordedAt());
    }

    StoredRegistration withCancelled(RecordedEvent<?> change) {
        return new StoredRegistration(
                id,
                edition,
                person,
                RegistrationStateStatus.CANCELLED,
                name,
                email,
                affiliation,
                language,
                attendance,
                change.sequence(),
                change.meta().recordedAt());
    }
}
