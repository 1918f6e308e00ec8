package igf.participation.registration.web;

import igf.participation.programme.Programme;
import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationState;
import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.Gender;
import igf.platform.command.Written;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Api;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers a person, sealing what is personal with their key. */
@Component
class Registrar {

    private final Api api;
    private final People people;
    private final Programme programme;

    Registrar(Api api, People people, Programme programme) {
        this.api = api;
        this.people = people;
        this.programme = programme;
    }

    /** @param proven whether the address was proven by whoever registers */
    Written<RegistrationState> register(String edition, UUID person, RegistrationForm form, boolean proven) {
        return api.send(command(edition, person, form, proven));
    }

    /** Registers somebody who has proven who they are, as the last thing of a request. @param answer of the request */
    <T> ResponseEntity<T> register(
            String edition,
            UUID person,
            RegistrationForm form,
            Function<Written<RegistrationState>, ResponseEntity<T>> answer) {
        return api.answer(command(edition, person, form, true), answer);
    }

    private RegistrationCommand command(String edition, UUID person, RegistrationForm form, boolean proven) {
        return new RegistrationCommand.Register(
                RegistrationIds.registration(person, edition),
                entry(edition, person, form, proven),
                programme.edition(edition).codeOfConduct());
    }

    private Entry entry(String edition, UUID person, RegistrationForm form, boolean proven) {
        return new Entry(
                edition,
                person,
                RegistrationIds.inEdition(person, edition),
                people.seal(person, form.name().strip()),
                people.seal(person, People.plain(form.email())),
                sealed(person, form.gender()),
                null,
                null,
                Objects.requireNonNullElse(form.attendance(), Attendance.UNDECIDED),
                form.stakeholderGroup(),
                form.region(),
                form.country(),
                form.affiliation(),
                form.language(),
                Boolean.TRUE.equals(form.firstTime()),
                form.codeOfConduct(),
                proven);
    }

    private @Nullable PersonalValue sealed(UUID person, @Nullable Gender gender) {
        return gender == null ? null : people.seal(person, gender.name());
    }
}
