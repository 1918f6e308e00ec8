package igf.proposal.edition.web;

import static com.mongodb.client.model.Filters.empty;

import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.call.Call;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.EditionView;
import igf.proposal.edition.PublicEdition;
import igf.proposal.edition.web.EditionRequests.EditionBody;
import igf.proposal.programme.FirstStarts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defines and shows editions: dates, call, phases and the rules in force. */
@RestController
@RequestMapping(Api.BASE + "/editions")
class EditionController {

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

    private final Api api;
    private final Views views;
    private final EditionView view;
    private final FirstStarts firstStarts;

    EditionController(Api api, Views views, EditionView view, FirstStarts firstStarts) {
        this.firstStarts = firstStarts;
        this.api = api;
        this.views = views;
        this.view = view;
    }

    /**
     * Defines an edition, or changes it.
     * <p>Creates the edition if the slug is new (201), else replaces its definition (200). The preset supplies all
     * rules that the request omits. Changed rules get the next version number. Refused with 400 for an invalid slug or
     * time zone. Refused with 422 if dates, phases or rules contradict each other, or if the time zone changes after a
     * session has begun.
     *
     * @param edition slug: lowercase letters, digits and hyphens, at most 63 characters, beginning with a letter or
     *     digit
     */
    @PutMapping("/{edition}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<EditionShown> define(@PathVariable String edition, @RequestBody EditionBody body) {
        if (!edition.matches(SLUG)) {
            throw Problem.malformed(
                    "edition",
                    "INVALID_VALUE",
                    "An edition's slug must have lowercase letters, digits and hyphens, begin with a letter or digit, and have at"
                            + " most 63 characters.");
        }
        var id = EditionId.of(edition);
        var written = api.<EditionState>send(new EditionCommand.Define(
                id, edition, toDetails(body), RulesInput.read(body.rules()), firstStarts.findFirstStart(edition)));
        var version = written.versionOf(id);
        var response = EditionShown.of(PublicEdition.of(written.result()));
        return version != null && version + 1 == written.appended().size()
                ? api.created("/editions/" + edition, version, written, response)
                : api.ok(version, written, response);
    }

    private static EditionDetails toDetails(EditionBody body) {
        try {
            ZoneId.of(body.timeZone());
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "/timeZone", "INVALID_VALUE", "timeZone must be an IANA time zone, like Africa/Addis_Ababa.");
        }
        var call = body.call();
        var graceUntil = call.graceUntil() == null ? call.closesAt() : call.graceUntil();
        return new EditionDetails(
                body.name(),
                body.theme(),
                body.city(),
                body.timeZone(),
                body.startsOn(),
                body.endsOn(),
                new Call(call.opensAt(), call.closesAt(), graceUntil),
                body.phases() == null
                        ? List.of()
                        : body.phases().stream()
                                .map(start -> new PhaseStart(start.phase(), start.from()))
                                .toList(),
                body.publicNames(),
                body.smallGroupMinimum(),
                body.language());
    }

    /**
     * Shows an edition.
     * <p>The response has the dates, the call with extensions for all proposals, the phases, and the complete rules in
     * force, from which clients build forms and limits.
     */
    @GetMapping("/{edition}")
    @Allow(everyone = true)
    ResponseEntity<EditionShown> get(@PathVariable String edition) {
        var stored = views.reader(view, EditionView.EDITIONS).find(edition).orElseThrow(Problem::notFound);
        return Api.read(stored.version(), EditionShown.of(stored.known()));
    }

    /** Lists the editions, in the order in which they were defined. */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<EditionShown>> list() {
        return Pages.of(
                views.reader(view, EditionView.EDITIONS),
                empty(),
                views.asOf(view).position(),
                stored -> EditionShown.of(stored.known()));
    }
}
