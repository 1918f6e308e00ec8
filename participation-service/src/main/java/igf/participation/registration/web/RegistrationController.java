package igf.participation.registration.web;

import igf.api.registration.RegistrationForm;
import igf.api.registration.RegistrationPatch;
import igf.api.registration.RegistrationPending;
import igf.api.registration.RegistrationRegistered;
import igf.api.registration.ShownRegistration;
import igf.participation.proof.ProofPurpose;
import igf.participation.proof.Proofs;
import igf.participation.registration.Amendment;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.platform.command.CommandResult;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.RequestSource;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(Api.BASE)
class RegistrationController {

    private static final String TOOL_SCOPE = "registrations:write";

    private final Api api;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Registrations registrations;
    private final Registrar registrar;
    private final Proofs proofs;
    private final JsonMapper json;
    private final RegistrationPresenter presenter;

    RegistrationController(
            Api api,
            People people,
            Pseudonyms pseudonyms,
            Registrations registrations,
            Registrar registrar,
            Proofs proofs,
            JsonMapper json,
            RegistrationPresenter presenter) {
        this.api = api;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.registrations = registrations;
        this.registrar = registrar;
        this.proofs = proofs;
        this.json = json;
        this.presenter = presenter;
    }

    /**
     * Registers somebody for an edition. The answer is 201 for a tool, for the secretariat, and for a person who has
     * proven the address. Anybody else gets 202, always with the same body, and a mail that asks the owner of the
     * address to confirm; 429 if such a mail was sent less than ten minutes ago. 409 {@code ALREADY_REGISTERED} if the
     * address is already registered. 409 {@code EDITION_OVER} once the edition's last day is over in its time zone,
     * except for the secretariat. 422 {@code CODE_OF_CONDUCT} for another code of conduct than the edition's.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param form the registration's data
     */
    @PostMapping("/editions/{edition}/registrations")
    @Allow(everyone = true, scopes = TOOL_SCOPE, personalScopes = Allow.ME)
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegistrationRegistered.class)))
    @ApiResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegistrationPending.class)))
    ResponseEntity<?> create(
            @PathVariable String edition,
            @RequestBody RegistrationForm form,
            Caller caller,
            HttpServletRequest request) {
        var email = People.normalized(form.email());
        if (caller.mayUse(TOOL_SCOPE) || caller.isSecretariat()) {
            return registerUnproven(edition, people.findOrCreate(email), form, caller.isSecretariat());
        }
        Optional<UUID> proven = people.find(email).filter(caller::isPerson);
        return proven.isPresent()
                ? registrar.register(edition, proven.get(), form, this::createdResponse)
                : requestConfirmation(edition, form, email, RequestSource.of(caller, request), language(form, request));
    }

    private ResponseEntity<?> registerUnproven(
            String edition, UUID person, RegistrationForm form, boolean bySecretariat) {
        var id = RegistrationIds.registrationId(person, edition);
        var written = AlreadyRegistered.nameOnConflict(
                id, () -> registrar.registerUnproven(edition, person, form, bySecretariat));
        return proofs.mailSilently(
                new Proofs.ProofRequest(
                        ProofPurpose.NOT_ME, People.normalized(form.email()), edition, id, null, form.language()),
                () -> createdResponse(written));
    }

    /** Returns the language of the mails; if none was chosen, that of the page. */
    private static @Nullable String language(RegistrationForm form, HttpServletRequest request) {
        var chosen = form.language();
        return chosen != null && !chosen.isBlank()
                ? chosen
                : Proofs.firstLanguage(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
    }

    private ResponseEntity<?> requestConfirmation(
            String edition, RegistrationForm form, String email, RequestSource origin, @Nullable String language) {
        registrar.requireOpen(edition, form);
        var proof = new Proofs.ProofRequest(
                ProofPurpose.REGISTRATION, email, edition, null, json.writeValueAsString(form), language);
        return proofs.mailOnRequest(
                new Proofs.Requester(origin.person(), origin.subject(), origin.network()),
                proof,
                () -> ResponseEntity.accepted().body(new RegistrationPending("PENDING")));
    }

    private ResponseEntity<RegistrationRegistered> createdResponse(CommandResult<RegistrationState> written) {
        var state = written.result();
        return api.created(
                "/registrations/" + state.id(),
                written.versionOf(state.id()),
                written,
                new RegistrationRegistered(state.id(), pseudonyms.of(state.person(), state.edition()), state.status()));
    }

    /**
     * Reads a registration, with its seats and places on waiting lists.
     *
     * @param id the registration's id
     */
    @GetMapping("/registrations/{id}")
    @Allow(
            roles = "SECRETARIAT",
            scopes = {TOOL_SCOPE, "registrations:read"},
            guard = OwnRegistrationGuard.class,
            personalScopes = Allow.ME)
    ResponseEntity<ShownRegistration> get(@PathVariable UUID id) {
        var state = registrations.find(id).orElseThrow(Problem::notFound);
        return shown(ResponseEntity.ok(), state);
    }

    /**
     * Changes a registration, for example whether the person comes to the venue. After a change to ONLINE the person
     * stays in the same sessions: seats in rooms and places on waiting lists become online seats, and the rooms' seats
     * go to people who wait. ONSITE and UNDECIDED leave seats as they are: ask for a seat in each room. 409 {@code
     * REGISTRATION_NOT_CONFIRMED} for a cancelled registration.
     *
     * @param id the registration's id
     * @param body the changes
     */
    @PatchMapping(
            path = "/registrations/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allow(roles = "SECRETARIAT", scopes = TOOL_SCOPE, guard = OwnRegistrationGuard.class, personalScopes = Allow.ME)
    ResponseEntity<ShownRegistration> change(@PathVariable UUID id, @RequestBody RegistrationPatch body) {
        var person = registrations.find(id).orElseThrow(Problem::notFound).person();
        var written = api.<RegistrationState>send(
                new RegistrationCommand.Amend(id, toAmendment(body, text -> people.seal(person, text))));
        return shown(ResponseEntity.ok().headers(api.done(written).getHeaders()), written.result());
    }

    /** Not cacheable, because seats change without a new version of the registration. */
    private ResponseEntity<ShownRegistration> shown(ResponseEntity.BodyBuilder answer, RegistrationState state) {
        var shown = presenter.show(state);
        return answer.eTag(Api.tag(state.version(), shown))
                .cacheControl(CacheControl.noStore())
                .body(shown);
    }

    /**
     * Cancels a registration. Its seats go to people who wait.
     *
     * @param id the registration's id
     */
    @DeleteMapping("/registrations/{id}")
    @Allow(roles = "SECRETARIAT", scopes = TOOL_SCOPE, guard = OwnRegistrationGuard.class, personalScopes = Allow.ME)
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        return api.done(api.send(new RegistrationCommand.Cancel(id)));
    }

    /** @param seal encrypts with the key of the registration's person */
    private static Amendment toAmendment(RegistrationPatch body, Function<String, PersonalValue> seal) {
        var name = body.name();
        var gender = body.gender();
        return new Amendment(
                name == null ? null : seal.apply(name.strip()),
                gender == null ? null : seal.apply(gender.name()),
                body.attendance(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.affiliation(),
                body.language(),
                body.firstTime());
    }
}
