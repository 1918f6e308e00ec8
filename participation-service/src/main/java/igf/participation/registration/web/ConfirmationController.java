package igf.participation.registration.web;

import igf.api.registration.ClaimShown;
import igf.api.registration.Confirmation;
import igf.api.registration.ConfirmationConfirmed;
import igf.api.registration.ConfirmationDisowned;
import igf.api.registration.ConfirmationDisowning;
import igf.api.registration.RegistrationForm;
import igf.participation.proof.ProofPurpose;
import igf.participation.proof.Proofs;
import igf.participation.registration.RegistrationCommand;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.Objects;
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

/**
 * Serves the links that registrations mail. The owner of the address confirms a registration, or cancels one that
 * somebody else made.
 */
@RestController
@RequestMapping(Api.BASE + "/registrations")
class ConfirmationController {

    private final Api api;
    private final Proofs proofs;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Registrar registrar;
    private final JsonMapper json;

    ConfirmationController(
            Api api, Proofs proofs, People people, Pseudonyms pseudonyms, Registrar registrar, JsonMapper json) {
        this.api = api;
        this.proofs = proofs;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.registrar = registrar;
        this.json = json;
    }

    /**
     * Shows a registration that waits to be confirmed, as it was entered. This does not use the link. 404 {@code
     * LINK_UNKNOWN} for an unknown link, 410 {@code LINK_ENDED} for one that was used or has expired.
     *
     * @param token the secret of the mailed link
     */
    @GetMapping("/confirmations/{token}")
    @Allow(everyone = true)
    ResponseEntity<ClaimShown> show(@PathVariable String token) {
        var opened = proofs.open(token, ProofPurpose.REGISTRATION);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ClaimShown(Objects.requireNonNull(opened.edition()), parseClaim(opened), opened.expiresAt()));
    }

    private static RegistrationForm applyCorrections(RegistrationForm claim, Confirmation corrections) {
        return new RegistrationForm(
                corrections.name() == null || corrections.name().isBlank() ? claim.name() : corrections.name(),
                claim.email(),
                firstNonNull(corrections.affiliation(), claim.affiliation()),
                firstNonNull(corrections.country(), claim.country()),
                corrections.stakeholderGroup() == null ? claim.stakeholderGroup() : corrections.stakeholderGroup(),
                firstNonNull(corrections.region(), claim.region()),
                firstNonNull(corrections.gender(), claim.gender()),
                firstNonNull(corrections.language(), claim.language()),
                firstNonNull(corrections.attendance(), claim.attendance()),
                firstNonNull(corrections.firstTime(), claim.firstTime()),
                corrections.codeOfConduct() == null ? claim.codeOfConduct() : corrections.codeOfConduct());
    }

    private static <T> @Nullable T firstNonNull(@Nullable T corrected, @Nullable T claimed) {
        return corrected == null ? claimed : corrected;
    }

    /**
     * Confirms a registration by the mailed link. Members in the body correct what was entered. The link is used only
     * when the registration succeeds, so a rejected one can be corrected. 404 {@code LINK_UNKNOWN} for an unknown link,
     * 410 {@code LINK_ENDED} for one that was used or has expired. Otherwise as for a registration: 409 {@code
     * ALREADY_REGISTERED} or {@code EDITION_OVER}, 422 {@code CODE_OF_CONDUCT}.
     *
     * @param body the link's secret, and corrections
     */
    @PostMapping("/confirmations")
    @Allow(everyone = true)
    ResponseEntity<ConfirmationConfirmed> confirmRegistration(@RequestBody Confirmation body) {
        var opened = proofs.open(body.token(), ProofPurpose.REGISTRATION);
        var person = people.findOrCreate(opened.email());
        var written = registrar.register(
                Objects.requireNonNull(opened.edition()), person, applyCorrections(parseClaim(opened), body));
        var state = written.result();
        var confirmed =
                new ConfirmationConfirmed(state.id(), pseudonyms.of(state.person(), state.edition()), state.status());
        return proofs.use(
                body.token(),
                given -> api.created("/registrations/" + state.id(), written.versionOf(state.id()), written, confirmed),
                ProofPurpose.REGISTRATION);
    }

    /**
     * Cancels a registration that somebody else made for this address. The link "this was not me" in the mail about the
     * registration leads here. Its seats are given back. 404 {@code LINK_UNKNOWN} for an unknown link, 410 {@code
     * LINK_ENDED} for one that was used or has expired.
     *
     * @param body the link's secret
     */
    @PostMapping("/disowned")
    @Allow(everyone = true)
    ResponseEntity<ConfirmationDisowned> disownRegistration(@RequestBody ConfirmationDisowning body) {
        var opened = proofs.open(body.token(), ProofPurpose.NOT_ME);
        var registration = opened.registration();
        if (registration == null) {
            throw Problem.notFound();
        }
        var written = api.sendUnconditionally(new RegistrationCommand.Cancel(registration));
        return proofs.use(
                body.token(),
                given -> api.ok(null, written, new ConfirmationDisowned("CANCELLED")),
                ProofPurpose.NOT_ME);
    }

    private RegistrationForm parseClaim(Proofs.OpenedProof opened) {
        return json.readValue(Objects.requireNonNull(opened.claim()), RegistrationForm.class);
    }
}
