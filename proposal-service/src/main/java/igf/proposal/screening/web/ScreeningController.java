package igf.proposal.screening.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.obligation.Obligations;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.Seen;
import igf.proposal.screening.Evidence;
import igf.proposal.screening.view.ScreeningView;
import igf.proposal.vocabulary.Gender;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code {proposalId, rulesVersion, criteria: [{rule, name, met, evidence}], outcome, note, at}}. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/screening")
class ScreeningController {

    private final Api api;
    private final Views views;
    private final ScreeningView view;
    private final Obligations obligations;
    private final People people;

    ScreeningController(Api api, Views views, ScreeningView view, Obligations obligations, People people) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.obligations = obligations;
        this.people = people;
    }

    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        var seen = api.<Seen>sendUnconditionally(new ProposalCommand.Look(id)).result();
        var proposal = seen.state();
        var edition = api.<EditionState>sendUnconditionally(
                        new EditionCommand.Consult(EditionId.of(proposal.edition())))
                .result();
        var admissions = find(ScreeningView.ADMISSIONS, proposal.edition());
        var evidence = new Evidence(
                edition.rules(),
                proposal,
                genders(proposal),
                edition.reviewers().stream().map(Reviewer::person).collect(Collectors.toSet()),
                owed(proposal, edition),
                ScreeningView.most(admissions, id, "organizers"),
                ScreeningView.most(admissions, id, "organizations"));
        var screening = proposal.screening();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("proposalId", id);
        body.put("rulesVersion", edition.rules().version());
        body.put("criteria", evidence.findings());
        body.put("outcome", screening == null ? null : screening.outcome());
        body.put("note", screening == null ? null : screening.note());
        body.put("at", screening == null ? null : screening.at());
        return Api.read(seen.version(), body);
    }

    private Map<UUID, Gender> genders(ProposalState proposal) {
        var genders = new HashMap<UUID, Gender>();
        for (var entry : proposal.roster()) {
            if (entry.gender() != null) {
                people.open(entry.gender())
                        .flatMap(ScreeningController::gender)
                        .ifPresent(gender -> genders.put(entry.id(), gender));
            }
        }
        return genders;
    }

    private static Optional<Gender> gender(String name) {
        return EnumSet.allOf(Gender.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private List<String> owed(ProposalState proposal, EditionState edition) {
        var forum = find(ScreeningView.FORUM, ScreeningView.EDITIONS);
        var counting = ScreeningView.before(
                forum, edition.edition(), edition.rules().limits().reportLookBack());
        return obligations.of(Evidence.organizersOf(proposal)).stream()
                .filter(owed -> counting.contains(owed.edition()))
                .map(owed -> owed.kind() + " report of number " + owed.number() + " in " + owed.edition() + ", due "
                        + owed.dueAt())
                .toList();
    }

    private @Nullable Document find(String collection, String id) {
        return views.collection(view, collection).find(eq("_id", id)).first();
    }
}
