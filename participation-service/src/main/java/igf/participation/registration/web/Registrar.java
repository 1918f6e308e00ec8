package igf.participation.registration.web;

import igf.api.registration.RegistrationForm;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.participation.programme.Programme;
import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationRefusal;
import igf.participation.registration.RegistrationState;
import igf.platform.command.CommandResult;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.web.Api;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers people and encrypts their personal data. */
@Component
class Registrar {

    private final Api api;
    private final People people;
    private final Programme programme;
    private final Clock clock;

    Registrar(Api api, People people, Programme programme, Clock clock) {
        this.clock = clock;
        this.api = api;
        this.people = people;
        this.programme = programme;
    }

    /** Registers a person by the mailed link that proves their address. */
    CommandResult<RegistrationState> register(String edition, UUID person, RegistrationForm form) {
        return api.send(registerCommand(edition, person, form, true, false));
    }

    CommandResult<RegistrationState> registerUnproven(
            String edition, UUID person, RegistrationForm form, boolean bySecretariat) {
        return api.send(registerCommand(edition, person, form, false, bySecretariat));
    }

    /**
     * Registers a person who has proven who they are, as the last step of a request.
     *
     * @param answer makes the response
     */
    <T> ResponseEntity<T> register(
            String edition,
            UUID person,
            RegistrationForm form,
            Function<CommandResult<RegistrationState>, ResponseEntity<T>> answer) {
        return api.answer(registerCommand(edition, person, form, true, false), answer);
    }

    /**
     * Rejects early a registration that {@link #register} would reject because of the edition.
     *
     * @throws RefusedException if the edition is over, or another code of conduct is in force
     */
    void requireOpen(String slug, RegistrationForm form) {
        var edition = programme.requireEdition(slug);
        var end = edition.end();
        if (end != null && !clock.instant().isBefore(end)) {
            throw new RefusedException(RegistrationRefusal.EDITION_OVER);
        }
        if (!edition.codeOfConduct().equals(form.codeOfConduct())) {
            throw new RefusedException(RegistrationRefusal.CODE_OF_CONDUCT);
        }
    }

    private RegistrationCommand registerCommand(
            String slug, UUID person, RegistrationForm form, boolean proven, boolean bySecretariat) {
        var edition = programme.requireEdition(slug);
        return new RegistrationCommand.Register(
                RegistrationIds.registrationId(person, slug),
                buildEntry(slug, person, form, proven),
                edition.codeOfConduct(),
                bySecretariat ? null : edition.end());
    }

    private Entry buildEntry(String edition, UUID person, RegistrationForm form, boolean proven) {
        return new Entry(
                edition,
                person,
                RegistrationIds.formerPersonId(person, edition),
                people.seal(person, form.name().strip()),
                people.seal(person, People.normalized(form.email())),
                seal(person, form.gender()),
                null,
                null,
                form.attendance() == null ? Attendance.UNDECIDED : form.attendance(),
                form.stakeholderGroup(),
                form.region(),
                form.country(),
                form.affiliation(),
                form.language(),
                Boolean.TRUE.equals(form.firstTime()),
                form.codeOfConduct(),
                proven);
    }

    private @Nullable PersonalValue seal(UUID person, @Nullable Gender gender) {
        return gender == null ? null : people.seal(person, gender.name());
    }
}
