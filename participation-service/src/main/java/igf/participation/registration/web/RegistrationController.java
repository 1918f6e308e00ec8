package igf.participation.registration.web;

import igf.participation.programme.Programme;
import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.Gender;
import igf.participation.vocabulary.Region;
import igf.participation.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class RegistrationController {

    private final Api api;
    private final People people;
    private final Programme programme;
    private final Registrations registrations;

    RegistrationController(Api api, People people, Programme programme, Registrations registrations) {
        this.api = api;
        this.people = people;
        this.programme = programme;
        this.registrations = registrations;
    }

    record NewRegistration(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Size(max = 300) @Nullable String affiliation,

            @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code, like DE") @Nullable
            String country,

            @NotNull StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Nullable Gender gender,

            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "a BCP 47 tag, like fr")
            @Size(max = 35)
            @Nullable
            String language,

            @Nullable Attendance attendance,
            @Nullable Boolean firstTime,
            @NotBlank @Size(max = 100) String codeOfConduct) {}

    record Registered(UUID id, UUID personId, RegistrationState.Status state, String secret) {}

    @PostMapping("/editions/{edition}/registrations")
    @Allow(everyone = true)
    ResponseEntity<Registered> register(@PathVariable String edition, @RequestBody NewRegistration body) {
        var known = programme.edition(edition);
        var person = people.withEmail(body.email());
        var id = RegistrationIds.registration(person, edition);
        var secret = Secret.create(id);
        var command = new RegistrationCommand.Register(id, entry(edition, person, secret, body), known.codeOfConduct());
        var written = api.<RegistrationState>send(command);
        var state = written.result();
        return api.created(
                "/registrations/" + id,
                written.versionOf(id),
                written,
                new Registered(id, state.entry().personInEdition(), state.status(), secret.text()));
    }

    private Entry entry(String edition, UUID person, Secret secret, NewRegistration body) {
        return new Entry(
                edition,
                person,
                RegistrationIds.inEdition(person, edition),
                people.seal(person, body.name().strip()),
                people.seal(person, body.email().strip()),
                sealed(person, body.gender()),
                people.seal(person, secret.text()),
                secret.hash(),
                Objects.requireNonNullElse(body.attendance(), Attendance.UNDECIDED),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.affiliation(),
                body.language(),
                Boolean.TRUE.equals(body.firstTime()),
                body.codeOfConduct());
    }

    private @Nullable PersonalValue sealed(UUID person, @Nullable Gender gender) {
        return gender == null ? null : people.seal(person, gender.name());
    }

    @GetMapping("/registrations/{id}")
    @Allow(roles = "SECRETARIAT", scopes = "registrations:write", guard = OwnRegistration.class)
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        var state = registrations.find(id).orElseThrow(Problem::notFound);
        return Api.read(state.version(), state.show(people::show));
    }

    @DeleteMapping("/registrations/{id}")
    @Allow(roles = "SECRETARIAT", scopes = "registrations:write", guard = OwnRegistration.class)
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        return api.done(api.send(new RegistrationCommand.Cancel(id)));
    }
}
