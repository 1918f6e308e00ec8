package igf.participation.registration.view;

import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationState.Status;
import igf.participation.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import java.util.Optional;
import java.util.UUID;

/** A registration as stored for searches, with personal data encrypted. */
public record StoredRegistration(
        UUID id,
        String edition,
        UUID person,
        Status state,
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
                Status.CONFIRMED,
                entry.name(),
                entry.email(),
                Optional.ofNullable(entry.affiliation()),
                Optional.ofNullable(entry.language()),
                entry.attendance());
    }

    StoredRegistration cancelled() {
        return new StoredRegistration(
                id, edition, person, Status.CANCELLED, name, email, affiliation, language, attendance);
    }
}
