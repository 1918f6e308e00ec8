package igf.proposal.roster;

import igf.api.roster.ReplacementBody;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterEntryShown;
import igf.api.roster.RosterRole;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.Checked;
import igf.proposal.proposal.web.Representation;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import igf.proposal.sending.Callers;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes the roster of a proposal. Each call requires the proposal's version and returns the new one. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/roster")
class RosterController {

    private final Api api;
    private final Proposals proposals;
    private final RosterSeals seals;
    private final Representation representation;
    private final Checked checked;
    private final LinkedPeople humans;
    private final Callers callers;

    RosterController(
            Api api,
            Proposals proposals,
            RosterSeals seals,
            Representation representation,
            Checked checked,
            LinkedPeople humans,
            Callers callers) {
        this.api = api;
        this.proposals = proposals;
        this.seals = seals;
        this.representation = representation;
        this.checked = checked;
        this.humans = humans;
        this.callers = callers;
    }

    /**
     * Lists a person on a proposal's roster.
     * <p>The person gets one role. After submission, everyone with a known address except organizers is invited by
     * mail. Refused with 422 if a proven organizer would exceed the edition's limits. Returns the proposal's new
     * version as {@code ETag}.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<RosterEntryShown> addRosterEntry(@PathVariable UUID id, @RequestBody RosterBody body) {
        Api.requireIfMatch();
        var entry = seals.sealed(Api.newId(), body);
        var caller = callers.<VersionedProposal, RosterEntryShown>answering(
                ProposalCommand.ListPerson.class,
                written -> api.created(
                        Representation.path(id) + "/roster/" + entry.id(),
                        written.result().version(),
                        written,
                        shown(written.result(), entry.id())));
        new ChangeRoster(caller, humans).list(id, entry);
        return caller.answer();
    }

    /**
     * Changes an entry of a roster.
     * <p>A merge-patch (RFC 7396): omitted fields stay unchanged, null removes a value. A new address alone is a
     * correction: the entry keeps its place, the person is invited again, and the old address gets no more mails about
     * it. A new address together with other changes is another person, except if the entry had no address. Returns the
     * proposal's new version as {@code ETag}.
     *
     * @param entry id of the entry
     */
    @PatchMapping(
            path = "/{entry}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<RosterEntryShown> changeRosterEntry(
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody RosterPatch patch) {
        Api.requireIfMatch();
        var before = proposals.get(id).state().entry(entry).orElseThrow(RosterController::unknown);
        var known = seals.opened(before);
        var body = checked.valid(patch.on(known));
        var caller = callers.caller();
        var roster = new ChangeRoster(caller, humans);
        var now = seals.changed(before, body);
        var seen = isOtherAddress(body, known) ? roster.correct(id, now) : roster.change(id, now);
        return api.ok(seen.version(), caller.written(), shown(seen, entry));
    }

    /**
     * Replaces a person on a roster by another one.
     * <p>The new entry has its own id; the link of the person who leaves becomes invalid. Returns the proposal's new
     * version as {@code ETag}.
     *
     * @param entry id of the entry to replace
     */
    @PostMapping("/{entry}/replacement")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<RosterEntryShown> replaceRosterEntry(
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody ReplacementBody body) {
        Api.requireIfMatch();
        var old = proposals.get(id).state().entry(entry).orElseThrow(RosterController::unknown);
        var by = seals.sealed(Api.newId(), person(body, old.role()));
        var caller = callers.<VersionedProposal, RosterEntryShown>answering(
                ProposalCommand.ReplacePerson.class,
                written -> api.created(
                        Representation.path(id) + "/roster/" + by.id(),
                        written.result().version(),
                        written,
                        shown(written.result(), by.id()).inPlaceOf(entry)));
        new ChangeRoster(caller, humans).replace(id, entry, by, seals.reason(old, by, body.reason()));
        return caller.answer();
    }

    /**
     * Removes an entry from a roster.
     * <p>The link of an invitation becomes invalid. After submission the entry is kept in {@code formerRoster}. Returns
     * the proposal's new version as {@code ETag}.
     *
     * @param entry id of the entry
     */
    @DeleteMapping("/{entry}")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Void> removeRosterEntry(@PathVariable UUID id, @PathVariable UUID entry) {
        Api.requireIfMatch();
        var caller = callers.caller();
        var seen = new ChangeRoster(caller, humans).remove(id, entry);
        var done = api.done(caller.written());
        return ResponseEntity.noContent()
                .headers(done.getHeaders())
                .eTag("\"" + seen.version() + "\"")
                .build();
    }

    private RosterEntryShown shown(VersionedProposal seen, UUID entry) {
        RosterEntry found = seen.state().entry(entry).orElseThrow(RosterController::unknown);
        return representation.entry(found);
    }

    private static Refused unknown() {
        return new Refused(Refusal.notFound("There is no such entry on the roster."));
    }

    private static boolean isOtherAddress(RosterBody now, RosterBody before) {
        return !Objects.equals(now.email(), before.email())
                && withAddress(now, before.email()).equals(before);
    }

    private static RosterBody withAddress(RosterBody body, @Nullable String email) {
        return new RosterBody(
                body.role(),
                body.name(),
                email,
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.gender(),
                body.language(),
                body.firstTime(),
                body.attendance());
    }

    private static RosterBody person(ReplacementBody body, RosterRole usual) {
        return new RosterBody(
                body.role() == null ? usual : body.role(),
                body.name(),
                body.email(),
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.gender(),
                body.language(),
                body.firstTime(),
                body.attendance());
    }
}
