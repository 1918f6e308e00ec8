package igf.proposal.proposal.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many drafts in one file. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/imports")
class ImportController {

    private final Importer importer;
    private final Proposals proposals;
    private final OwnersAddress owners;

    ImportController(Importer importer, Proposals proposals, OwnersAddress owners) {
        this.importer = importer;
        this.proposals = proposals;
        this.owners = owners;
    }

    /** @param dryRun tells what would become of the file, and changes nothing */
    @PostMapping(consumes = {"application/jsonl", "application/x-ndjson"})
    @Allow(roles = {"SECRETARIAT", "ORGANIZER"})
    ImportReport jsonLines(
            @PathVariable String edition,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Schema(type = "string") @RequestBody byte[] file,
            Caller caller,
            HttpServletRequest request) {
        return take(edition, dryRun, Rows.ofJsonLines(file), caller, request);
    }

    @PostMapping(consumes = "text/csv")
    @Allow(roles = {"SECRETARIAT", "ORGANIZER"})
    ImportReport csv(
            @PathVariable String edition,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Schema(type = "string") @RequestBody byte[] file,
            Caller caller,
            HttpServletRequest request) {
        return take(edition, dryRun, Rows.ofCsv(file), caller, request);
    }

    private ImportReport take(
            String edition, boolean dryRun, List<Rows.Row> rows, Caller caller, HttpServletRequest request) {
        var owner = owners.owner(caller, request);
        return importer.take(rows, new Importer.Into(proposals.edition(edition), caller, owner, dryRun));
    }
}
