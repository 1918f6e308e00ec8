package igf.participation.registration;

import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import java.util.Optional;
import java.util.UUID;

/** A registration as stored for searches, with personal data encrypted. */
public record StoredRegistration(
        UUID id,
        String edition,
        UUID person,
        RegistrationStateStatus state,
        PersonalValue name,
        PersonalValue email,
        Optional<String> affiliation,
        Optional<String> language,
        Attendance attendance) {

    static StoredRegistration of(UUID id, Entry entry) {
        return new StoredRegistration(
                id,
                entry.edition(),
                entry.person(),
                RegistrationStateStatus.CONFIRMED,
                entry.name(),
                entry.email(),
                Optional.ofNullable(entry.affiliation()),
                Optional.ofNullable(entry.language()),
                entry.attendance());
    }

    StoredRegistration withCancelled() {
        return new StoredRegistration(
                id, edition, person, RegistrationStateStatus.CANCELLED, name, email, affiliation, language, attendance);
    }
}
