package igf.participation.registration.web;

import igf.api.registration.RegistrationSearchBody;
import igf.api.registration.RegistrationSearchFound;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationQueries;
import igf.participation.registration.StoredRegistration;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.ReadOnlyPost;
import igf.platform.web.list.ListHeaders;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/registrations/search")
class RegistrationSearchController {

    private final Programme programme;
    private final RegistrationQueries queries;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final ListHeaders headers;

    RegistrationSearchController(
            Programme programme,
            RegistrationQueries queries,
            People people,
            Pseudonyms pseudonyms,
            ListHeaders headers) {
        this.headers = headers;
        this.pseudonyms = pseudonyms;
        this.programme = programme;
        this.queries = queries;
        this.people = people;
    }

    /**
     * Searches an edition's registrations. The oldest comes first. Those of erased people are missing. The terms are in
     * a POST body, to keep personal data out of URLs. For the next page send the same body to the address in {@code
     * next}. To continue from the list, send its {@code Feed-Position} to {@code GET /feed?after=}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the search terms
     */
    @PostMapping
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT", scopes = "registrations:read")
    ResponseEntity<Pages.Page<RegistrationSearchFound>> searchRegistrations(
            @PathVariable String edition, @RequestBody RegistrationSearchBody body) {
        programme.requireEdition(edition);
        var position = queries.position();
        var email = body.email() == null || body.email().isBlank() ? null : body.email();
        var person = email == null ? null : people.find(email).orElse(null);
        if (email != null && person == null) {
            return answer(position, ResponseEntity.ok(new Pages.Page<>(List.of(), null)));
        }
        var id = person == null ? null : RegistrationIds.registrationId(person, edition);
        var attendance = body.attendance();
        var text = body.text() == null ? "" : normalize(body.text().strip());
        var page = Pages.searched(
                queries.entries(),
                RegistrationQueries.filter(edition, body.state(), id, body.updatedSince()),
                position,
                people::preloadKeys,
                entry -> (text.isEmpty() || matchesText(entry, text))
                        && (attendance == null || attendance == entry.attendance()),
                this::toFound);
        return answer(position, page);
    }

    private ResponseEntity<Pages.Page<RegistrationSearchFound>> answer(
            long position, ResponseEntity<Pages.Page<RegistrationSearchFound>> page) {
        var answer = headers.add(position, page);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }

    private boolean matchesText(StoredRegistration entry, String text) {
        return normalize(people.show(entry.name())).contains(text)
                || normalize(entry.affiliation().orElse(null)).contains(text);
    }

    private static String normalize(@Nullable String text) {
        return Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    private RegistrationSearchFound toFound(StoredRegistration entry) {
        return new RegistrationSearchFound(
                entry.id(),
                pseudonyms.of(entry.person(), entry.edition()),
                entry.state(),
                people.show(entry.name()),
                people.show(entry.email()),
                entry.affiliation().orElse(null),
                entry.language().orElse(null),
                entry.attendance(),
                entry.version(),
                entry.updatedAt());
    }
}
