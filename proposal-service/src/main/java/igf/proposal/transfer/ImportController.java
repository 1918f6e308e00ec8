package igf.proposal.transfer;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.body.ReadableRequest;
import igf.proposal.content.OwnerResolver;
import igf.proposal.reading.Editions;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports drafts from a file. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/imports")
class ImportController {

    private static final String CSV = "text/csv";

    private final Importer importer;
    private final OwnerResolver owners;
    private final Editions editions;

    ImportController(Importer importer, OwnerResolver owners, Editions editions) {
        this.importer = importer;
        this.owners = owners;
        this.editions = editions;
    }

    /**
     * Imports many drafts from one file.
     * <p>The file is JSON Lines (one object per line) or CSV with a header, in UTF-8, with at most 5000 rows. Each row
     * is accepted or rejected separately; the response lists the results with the reasons. A row whose key was imported
     * before creates nothing, so a file can be sent again: it EXISTS, or is CHANGED_NOT_TAKEN if it differs from its
     * proposal. Reasons are in the language of {@code Accept-Language}. The page {@code /docs/imports} lists the
     * columns.
     *
     * @param dryRun true to check the file without changing anything
     * @param update true to change a proposal to what its row says, if they differ
     */
    @PostMapping(consumes = {"application/jsonl", "application/x-ndjson", CSV})
    @Allow(
            roles = {"SECRETARIAT", "ORGANIZER"},
            personalScopes = Allow.SUBMIT)
    ResponseEntity<ImportReport> importProposals(
            @PathVariable String edition,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean update,
            @Schema(type = "string") @RequestBody byte[] file,
            Caller caller,
            HttpServletRequest request) {
        ReadableRequest.requireUtf8(request);
        var owner = owners.resolve(caller, request);
        var form = MediaType.parseMediaType(request.getContentType());
        var rows =
                form.isCompatibleWith(MediaType.parseMediaType(CSV)) ? Rows.parseCsv(file) : Rows.parseJsonLines(file);
        return importer.importRows(
                rows, new Importer.ImportContext(editions.get(edition), caller, owner, dryRun, update));
    }
}
