package igf.proposal.roster;

import igf.api.roster.ReplacementBody;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterEntryShown;
import igf.api.roster.RosterRole;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.PatchValidator;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import igf.proposal.sending.Senders;
import java.util.UUID;
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
    private final RosterEntryMapper entryMapper;
    private final ProposalMapper mapper;
    private final PatchValidator validator;
    private final LinkedPeople linkedPeople;
    private final Senders senders;

    RosterController(
            Api api,
            Proposals proposals,
            RosterEntryMapper entryMapper,
            ProposalMapper mapper,
            PatchValidator validator,
            LinkedPeople linkedPeople,
            Senders senders) {
        this.api = api;
        this.proposals = proposals;
        this.entryMapper = entryMapper;
        this.mapper = mapper;
        this.validator = validator;
        this.linkedPeople = linkedPeople;
        this.senders = senders;
    }

    /**
     * Lists a person on a proposal's roster.
     * <p>The person gets one role. After submission, everyone with a known address except organizers is invited by
     * mail. Refused with 422 if a proven organizer would exceed the edition's limits. Returns the proposal's new
     * version as {@code ETag}.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<RosterEntryShown> addRosterEntry(
            @PathVariable UUID id, @RequestBody RosterBody body, Caller caller) {
        Api.requireIfMatch();
        var entry = entryMapper.toEntry(Api.newId(), body);
        var sender = senders.<VersionedProposal, RosterEntryShown>answeringSender(
                ProposalCommand.ListPerson.class,
                written -> api.created(
                        ProposalMapper.path(id) + "/roster/" + entry.id(),
                        written.result().versionSeenBy(caller.actor()),
                        written,
                        toResponse(written.result(), entry.id())));
        new ChangeRoster(sender, linkedPeople).list(id, entry);
        return sender.response();
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
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody RosterPatch patch, Caller caller) {
        Api.requireIfMatch();
        var before = proposals.get(id).state().findEntry(entry).orElseThrow(RosterController::noSuchEntry);
        var bodyBefore = entryMapper.toBody(before);
        var body = validator.requireValid(patch.applyTo(bodyBefore));
        var sender = senders.callerSender();
        var roster = new ChangeRoster(sender, linkedPeople);
        var changed = entryMapper.toChangedEntry(before, body);
        var versioned = RosterEntryMapper.isOtherAddress(body, bodyBefore)
                ? roster.correct(id, changed)
                : roster.change(id, changed);
        return api.ok(versioned.versionSeenBy(caller.actor()), sender.lastResult(), toResponse(versioned, entry));
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
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody ReplacementBody body, Caller caller) {
        Api.requireIfMatch();
        var old = proposals.get(id).state().findEntry(entry).orElseThrow(RosterController::noSuchEntry);
        var by = entryMapper.toEntry(Api.newId(), toRosterBody(body, old.role()));
        var sender = senders.<VersionedProposal, RosterEntryShown>answeringSender(
                ProposalCommand.ReplacePerson.class,
                written -> api.created(
                        ProposalMapper.path(id) + "/roster/" + by.id(),
                        written.result().versionSeenBy(caller.actor()),
                        written,
                        toResponse(written.result(), by.id()).inPlaceOf(entry)));
        new ChangeRoster(sender, linkedPeople).replace(id, entry, by, entryMapper.sealReason(old, by, body.reason()));
        return sender.response();
    }

    /**
     * Removes an entry from a roster.
     * <p>The link of an invitation becomes invalid. After submission the entry is kept in {@code formerRoster}. Returns
     * the proposal's new version as {@code ETag}. Refused with 412 if the proposal changed since; shortly after a
     * submission it changes by itself, because each sent invitation is noted in the roster.
     *
     * @param entry id of the entry
     */
    @DeleteMapping("/{entry}")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Void> removeRosterEntry(@PathVariable UUID id, @PathVariable UUID entry, Caller caller) {
        Api.requireIfMatch();
        var sender = senders.callerSender();
        var versioned = new ChangeRoster(sender, linkedPeople).remove(id, entry);
        var done = api.done(sender.lastResult());
        return ResponseEntity.noContent()
                .headers(done.getHeaders())
                .eTag("\"" + versioned.versionSeenBy(caller.actor()) + "\"")
                .build();
    }

    private RosterEntryShown toResponse(VersionedProposal versioned, UUID entry) {
        RosterEntry found = versioned.state().findEntry(entry).orElseThrow(RosterController::noSuchEntry);
        return mapper.toEntry(found);
    }

    private static RefusedException noSuchEntry() {
        return new RefusedException(Refusal.notFound("There is no such entry on the roster."));
    }

    private static RosterBody toRosterBody(ReplacementBody body, RosterRole defaultRole) {
        return new RosterBody(
                body.role() == null ? defaultRole : body.role(),
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
