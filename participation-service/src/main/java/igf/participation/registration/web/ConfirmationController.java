package igf.participation.registration.web;

import igf.participation.proof.ProofPurpose;
import igf.participation.proof.Proofs;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationState;
import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.Gender;
import igf.participation.vocabulary.Region;
import igf.participation.vocabulary.StakeholderGroup;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the mailed link of a registration leads to: the one who reads the mail says whether it is meant. */
@RestController
@RequestMapping(Api.BASE + "/registrations")
class ConfirmationController {

    private final Api api;
    private final Proofs proofs;
    private final People people;
    private final Pseudonyms standIns;
    private final Registrar registrar;
    private final JsonMapper json;

    ConfirmationController(
            Api api, Proofs proofs, People people, Pseudonyms standIns, Registrar registrar, JsonMapper json) {
        this.api = api;
        this.proofs = proofs;
        this.people = people;
        this.standIns = standIns;
        this.registrar = registrar;
        this.json = json;
    }

    /**
     * A registration that waits to be confirmed.
     *
     * @param edition the edition's slug
     * @param claim as somebody said it: nobody has confirmed it yet
     * @param expiresAt until when it may be confirmed
     */
    record ClaimShown(String edition, RegistrationForm claim, Instant expiresAt) {}

    /**
     * Shows a registration that waits to be confirmed. As somebody has said it, at the mailed link. The link is not used up by
     * this. 404 for one that is unknown, 410 for one that is used up or has expired.
     *
     * @param token the secret of the mailed link
     */
    @GetMapping("/confirmations/{token}")
    @Allow(everyone = true)
    ResponseEntity<ClaimShown> show(@PathVariable String token) {
        var opened = proofs.look(token, ProofPurpose.REGISTRATION);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ClaimShown(Objects.requireNonNull(opened.edition()), claim(opened), opened.expiresAt()));
    }

    /**
     * A confirmation. Members that are there correct what was said.
     *
     * @param token the secret of the mailed link
     * @param name as it is to be shown
     * @param affiliation organization
     * @param country ISO 3166-1 alpha-2, as {@code DE}
     * @param stakeholderGroup which part of the community
     * @param region of the world
     * @param gender for figures alone
     * @param language of the mails, BCP 47 tag, as {@code fr}
     * @param attendance ONSITE, ONLINE or UNDECIDED
     * @param firstTime whether it is the person's first forum
     * @param codeOfConduct the version that is accepted
     */
    record Confirmation(
            @NotBlank String token,
            @Size(max = 200) @Nullable String name,
            @Size(max = 300) @Nullable String affiliation,

            @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code, like DE") @Nullable
            String country,

            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Nullable Gender gender,
            @Size(max = 35) @Nullable String language,
            @Nullable Attendance attendance,
            @Nullable Boolean firstTime,
            @Size(max = 100) @Nullable String codeOfConduct) {

        RegistrationForm corrected(RegistrationForm claim) {
            return new RegistrationForm(
                    name == null || name.isBlank() ? claim.name() : name,
                    claim.email(),
                    or(affiliation, claim.affiliation()),
                    or(country, claim.country()),
                    stakeholderGroup == null ? claim.stakeholderGroup() : stakeholderGroup,
                    or(region, claim.region()),
                    or(gender, claim.gender()),
                    or(language, claim.language()),
                    or(attendance, claim.attendance()),
                    or(firstTime, claim.firstTime()),
                    codeOfConduct == null ? claim.codeOfConduct() : codeOfConduct);
        }

        private static <T> @Nullable T or(@Nullable T corrected, @Nullable T claimed) {
            return corrected == null ? claimed : corrected;
        }
    }

    /**
     * A registration that was confirmed.
     *
     * @param id the registration's id
     * @param personId the id that the edition has for the person
     * @param state CONFIRMED
     */
    record Confirmed(UUID id, UUID personId, RegistrationState.Status state) {}

    /**
     * Confirms a registration by the mailed link. Members that are there correct what was said. The link is used up only when
     * the registration is made, so that what was refused can be put right. 404 for a link that is unknown, 409 if the address is
     * registered already or the edition is over, 410 for a link that is used up or has expired.
     *
     * @param body the link's secret, and corrections
     */
    @PostMapping("/confirmations")
    @Allow(everyone = true)
    ResponseEntity<Confirmed> confirmRegistration(@RequestBody Confirmation body) {
        var opened = proofs.look(body.token(), ProofPurpose.REGISTRATION);
        var person = people.withEmail(opened.email());
        var written =
                registrar.register(Objects.requireNonNull(opened.edition()), person, body.corrected(claim(opened)));
        var state = written.result();
        var confirmed = new Confirmed(state.id(), standIns.of(state.person(), state.edition()), state.status());
        return proofs.give(
                body.token(),
                given -> api.created("/registrations/" + state.id(), written.versionOf(state.id()), written, confirmed),
                ProofPurpose.REGISTRATION);
    }

    /**
     * "This was not me."
     *
     * @param token the secret of the mailed link
     */
    record Disowning(@NotBlank String token) {}

    /**
     * What became of the registration.
     *
     * @param state CANCELLED
     */
    record Disowned(String state) {}

    /**
     * Ends a registration that a tool has made for somebody else's address. By the link in the mail that told of it: "this was
     * not me". Seats are given back. 404 for a link that is unknown, 410 for one that is used up or has expired.
     *
     * @param body the link's secret
     */
    @PostMapping("/disowned")
    @Allow(everyone = true)
    ResponseEntity<Disowned> disownRegistration(@RequestBody Disowning body) {
        var opened = proofs.look(body.token(), ProofPurpose.NOT_ME);
        var registration = opened.registration();
        if (registration == null) {
            throw Problem.notFound();
        }
        var written = api.sendUnconditionally(new RegistrationCommand.Cancel(registration));
        return proofs.give(
                body.token(), given -> api.ok(null, written, new Disowned("CANCELLED")), ProofPurpose.NOT_ME);
    }

    private RegistrationForm claim(Proofs.Opened opened) {
        return json.readValue(Objects.requireNonNull(opened.claim()), RegistrationForm.class);
    }
}
