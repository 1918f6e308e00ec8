package igf.proposal.content;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ProposalShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.Representation;
import igf.proposal.reading.Editions;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterSeals;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creates drafts from JSON or from a pasted page. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/proposals")
class DraftController {

    private static final int MOST_PASTED = 500_000;

    private final Api api;
    private final RosterSeals seals;
    private final PastedDraft pasted;
    private final CopiedDraft copies;
    private final OwnersAddress owners;
    private final Representation representation;
    private final Editions editions;

    DraftController(
            Api api,
            RosterSeals seals,
            PastedDraft pasted,
            CopiedDraft copies,
            OwnersAddress owners,
            Representation representation,
            Editions editions) {
        this.api = api;
        this.seals = seals;
        this.pasted = pasted;
        this.copies = copies;
        this.owners = owners;
        this.representation = representation;
        this.editions = editions;
    }

    /**
     * Creates a draft.
     * <p>As JSON, all members are optional; compulsory fields are checked at submission. With {@code copyOf} the draft
     * starts with the content of one of your earlier proposals. As plain text (UTF-8, at most 500000 bytes), the body
     * is a page of the IGF website, pasted unchanged. Lines that matched no field are in {@code unassigned}, doubtful
     * values in {@code openPoints}.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = "ORGANIZER", personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> createProposal(
            @PathVariable String edition, @RequestBody ContentBody body, Caller caller, HttpServletRequest request) {
        var of = editions.inForce(edition);
        var owner = owners.owner(caller, request);
        var roster = seals.sealed(ContentMapper.people(body));
        if (body.copyOf() == null) {
            return draft(of, owner, ContentMapper.content(body), roster, null, null, caller);
        }
        var copy = copies.of(body.copyOf(), of, caller);
        var people = body.roster() == null ? copy.roster() : roster;
        return draft(of, owner, ContentMapper.over(body, copy.content()), people, null, body.copyOf(), caller);
    }

    /**
     * Creates a draft.
     * <p>As JSON, all members are optional; compulsory fields are checked at submission. With {@code copyOf} the draft
     * starts with the content of one of your earlier proposals. As plain text (UTF-8, at most 500000 bytes), the body
     * is a page of the IGF website, pasted unchanged. Lines that matched no field are in {@code unassigned}, doubtful
     * values in {@code openPoints}.
     */
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Allow(roles = "ORGANIZER", personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> createProposal(
            @PathVariable String edition,
            @RequestBody(required = false) byte @Nullable [] text,
            Caller caller,
            HttpServletRequest request) {
        var of = editions.inForce(edition);
        if (text != null && text.length > MOST_PASTED) {
            throw new Problem(Problem.Kind.TOO_LARGE, "A page has at most " + MOST_PASTED + " bytes.");
        }
        // Replaces invalid UTF-8 instead of rejecting it.
        var read = pasted.read(text == null ? "" : new String(text, StandardCharsets.UTF_8), of.rules());
        return draft(of, owners.owner(caller, request), read.content(), read.roster(), read.paste(), null, caller);
    }

    private ResponseEntity<ProposalShown> draft(
            EditionState edition,
            Owner owner,
            Content content,
            List<RosterEntry> roster,
            @Nullable Paste paste,
            @Nullable UUID copyOf,
            Caller caller) {
        var id = Api.newId();
        return api.<VersionedProposal, ProposalShown>answerUnconditionally(
                new ProposalCommand.Draft(id, edition.edition(), owner, content, roster, paste, copyOf),
                written -> api.created(
                        Representation.path(id),
                        written.result().version(),
                        written,
                        representation.of(written.result(), edition.rules(), caller)));
    }
}
