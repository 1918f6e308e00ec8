package igf.proposal.content;

import igf.api.problem.ProblemKind;
import igf.api.proposal.ContentBody;
import igf.api.proposal.ProposalShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.body.ReadableRequest;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.Editions;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterEntryMapper;
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

    private static final int MAX_PASTED_BYTES = 500_000;

    private final Api api;
    private final RosterEntryMapper entryMapper;
    private final PastedDraftReader pasteReader;
    private final DraftCopier draftCopier;
    private final OwnerResolver ownerResolver;
    private final ProposalMapper mapper;
    private final Editions editions;

    DraftController(
            Api api,
            RosterEntryMapper entryMapper,
            PastedDraftReader pasteReader,
            DraftCopier draftCopier,
            OwnerResolver ownerResolver,
            ProposalMapper mapper,
            Editions editions) {
        this.api = api;
        this.entryMapper = entryMapper;
        this.pasteReader = pasteReader;
        this.draftCopier = draftCopier;
        this.ownerResolver = ownerResolver;
        this.mapper = mapper;
        this.editions = editions;
    }

    /**
     * Creates a draft.
     * <p>As JSON, all members are optional; compulsory fields are checked at submission. With {@code copyOf} the draft
     * starts with the content of one of your earlier proposals. As plain text (UTF-8, at most 500000 bytes), the body
     * is an unchanged page of the IGF website. The response has lines that matched no field in {@code unassigned}, and
     * missing or doubtful values in {@code openPoints}.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = "ORGANIZER", personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> createProposal(
            @PathVariable String edition, @RequestBody ContentBody body, Caller caller, HttpServletRequest request) {
        var editionState = editions.get(edition);
        var owner = ownerResolver.resolve(caller, request);
        var roster = entryMapper.toEntries(ContentMapper.rosterOf(body));
        if (body.copyOf() == null) {
            return draft(editionState, owner, ContentMapper.toContent(body), roster, null, null, caller);
        }
        var copy = draftCopier.copy(body.copyOf(), editionState, caller);
        var people = body.roster() == null ? copy.roster() : roster;
        return draft(
                editionState, owner, ContentMapper.merge(body, copy.content()), people, null, body.copyOf(), caller);
    }

    /**
     * Creates a draft.
     * <p>As JSON, all members are optional; compulsory fields are checked at submission. With {@code copyOf} the draft
     * starts with the content of one of your earlier proposals. As plain text (UTF-8, at most 500000 bytes), the body
     * is an unchanged page of the IGF website. The response has lines that matched no field in {@code unassigned}, and
     * missing or doubtful values in {@code openPoints}.
     */
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Allow(roles = "ORGANIZER", personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> createProposal(
            @PathVariable String edition,
            @RequestBody(required = false) byte @Nullable [] text,
            Caller caller,
            HttpServletRequest request) {
        ReadableRequest.requireUtf8(request);
        var editionState = editions.get(edition);
        if (text != null && text.length > MAX_PASTED_BYTES) {
            throw new Problem(ProblemKind.TOO_LARGE, "A page has at most " + MAX_PASTED_BYTES + " bytes.");
        }
        // Replaces invalid UTF-8 instead of rejecting it.
        var pasted =
                pasteReader.read(text == null ? "" : new String(text, StandardCharsets.UTF_8), editionState.rules());
        return draft(
                editionState,
                ownerResolver.resolve(caller, request),
                pasted.content(),
                pasted.roster(),
                pasted.paste(),
                null,
                caller);
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
                        ProposalMapper.path(id),
                        written.result().version(),
                        written,
                        mapper.toProposal(written.result(), edition.rules(), caller)));
    }
}
