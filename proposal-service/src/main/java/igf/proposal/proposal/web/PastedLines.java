package igf.proposal.proposal.web;

import igf.api.proposal.ProposalShown;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.content.Paste;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discards lines of a pasted page that matched no field. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/unassigned")
class PastedLines {

    private final Api api;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final People people;
    private final Editions editions;

    PastedLines(Api api, Proposals proposals, ProposalMapper mapper, People people, Editions editions) {
        this.api = api;
        this.proposals = proposals;
        this.mapper = mapper;
        this.people = people;
        this.editions = editions;
    }

    /**
     * Discards a line of a pasted page that belongs to no field. The line disappears from {@code unassigned}; the
     * stored page keeps it. Refused with 404 if there is no such line, with 409 after the proposal was screened.
     *
     * @param line index in {@code unassigned}, from 0, in the version that {@code If-Match} names
     */
    @DeleteMapping("/{line}")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> discardUnassignedLine(@PathVariable UUID id, @PathVariable int line, Caller caller) {
        var version = Api.requireIfMatch();
        var versioned = proposals.get(id);
        if (version >= 0 && version != versioned.versionSeenBy(caller.actor())) {
            throw new StaleVersionException(version, versioned.version());
        }
        var before = versioned.state();
        var written = api.<VersionedProposal>sendIfMatching(
                new ProposalCommand.DiscardLine(id, remainingLines(line, before.paste())));
        return api.ok(
                written.result().versionSeenBy(caller.actor()),
                written,
                mapper.toProposal(
                        written.result(), editions.get(before.edition()).rules(), caller));
    }

    /** Seals with the key of the existing lines, so that an erasure removes all of them. */
    private @Nullable PersonalValue remainingLines(int line, @Nullable Paste paste) {
        var sealed = paste == null ? null : paste.unassigned();
        var lines = sealed == null
                ? List.<String>of()
                : people.open(sealed).map(text -> text.lines().toList()).orElse(List.of());
        if (sealed == null || line < 0 || line >= lines.size()) {
            throw new RefusedException(Refusal.notFound("There is no such line."));
        }
        var remaining = new ArrayList<>(lines);
        remaining.remove(line);
        return remaining.isEmpty() ? null : people.seal(sealed.holder(), String.join("\n", remaining));
    }
}
