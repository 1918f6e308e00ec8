package igf.proposal.proposal.web;

import igf.platform.command.Written;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.proposal.Seen;
import igf.proposal.proposal.view.ProposalDocument;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on a proposal. Every call goes by the proposal's version and answers with its new one. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/roster")
class RosterController {

    private final Api api;
    private final Proposals proposals;
    private final RosterSeals seals;
    private final Representation representation;
    private final Checked checked;

    RosterController(Api api, Proposals proposals, RosterSeals seals, Representation representation, Checked checked) {
        this.api = api;
        this.proposals = proposals;
        this.seals = seals;
        this.representation = representation;
        this.checked = checked;
    }

    @PostMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> list(@PathVariable UUID id, @RequestBody RosterBody body) {
        Api.requireIfMatch();
        var entry = seals.sealed(body);
        var written = api.<Seen>sendIfMatching(new ProposalCommand.ListPerson(id, entry));
        return api.created(
                Proposals.path(id) + "/roster/" + entry.id(),
                written.result().version(),
                written,
                shown(written, entry.id()));
    }

    @PatchMapping(
            path = "/{entry}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> change(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody RosterPatch patch) {
        Api.requireIfMatch();
        var before = proposals.look(id).state().entry(entry).orElseThrow(RosterController::unknown);
        var body = checked.valid(patch.on(seals.opened(before)));
        var written = api.<Seen>sendIfMatching(new ProposalCommand.ChangePerson(id, seals.changed(before, body)));
        return api.ok(written.result().version(), written, shown(written, entry));
    }

    /** Gives the entry's place to somebody else, under an id of its own; the link of who goes works no longer. */
    @PostMapping("/{entry}/replacement")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> replace(
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody ReplacementBody body) {
        Api.requireIfMatch();
        var old = proposals.look(id).state().entry(entry).orElseThrow(RosterController::unknown);
        var by = seals.sealed(body.person(old.role()));
        var written = api.<Seen>sendIfMatching(
                new ProposalCommand.ReplacePerson(id, entry, by, seals.reason(old, by, body.reason())));
        return api.created(
                Proposals.path(id) + "/roster/" + by.id(),
                written.result().version(),
                written,
                shown(written, by.id()).append("replaces", entry.toString()));
    }

    @DeleteMapping("/{entry}")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID entry) {
        var written = api.<Seen>sendIfMatching(new ProposalCommand.RemovePerson(id, entry));
        var done = api.done(written);
        return ResponseEntity.noContent()
                .headers(done.getHeaders())
                .eTag("\"" + written.result().version() + "\"")
                .build();
    }

    private Document shown(Written<Seen> written, UUID entry) {
        var state = written.result().state();
        RosterEntry found = state.entry(entry).orElseThrow(RosterController::unknown);
        return representation.entry(ProposalDocument.entry(found));
    }

    private static Refused unknown() {
        return new Refused(Refusal.notFound("There is no such entry on the roster."));
    }
}
