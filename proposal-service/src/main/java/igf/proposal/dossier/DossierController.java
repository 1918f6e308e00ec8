package igf.proposal.dossier;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.selection.view.RankingTables;
import igf.proposal.selection.view.SelectionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and signs the dossiers of proposals. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/dossier")
class DossierController {

    private final Views views;
    private final SelectionView view;
    private final RankingTables tables;
    private final People people;
    private final DossierSigner signer;

    DossierController(Views views, SelectionView view, RankingTables tables, People people, DossierSigner signer) {
        this.views = views;
        this.view = view;
        this.tables = tables;
        this.people = people;
        this.signer = signer;
    }

    /**
     * Shows the record of everything that led to a decision. It has the submission, the screening, reviews and
     * recusals, the result with its data, and the decisions. Ids of reviewers are valid in its edition only. A hash and
     * a signature allow anyone to verify it offline. {@code hash} is the SHA-256 in hex of all members before it, as
     * JSON without blanks and with members sorted by name. {@code signature} is Ed25519 over the same members and the
     * hash. {@code remarks} come after both, because the erasure of their author removes them. As {@code text/html} the
     * response is a page for reading and printing.
     *
     * @param id the proposal's id
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DossierDocument.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        return ResponseEntity.ok(dossier(id));
    }

    /**
     * Shows the record of everything that led to a decision. It has the submission, the screening, reviews and
     * recusals, the result with its data, and the decisions. Ids of reviewers are valid in its edition only. A hash and
     * a signature allow anyone to verify it offline. {@code hash} is the SHA-256 in hex of all members before it, as
     * JSON without blanks and with members sorted by name. {@code signature} is Ed25519 over the same members and the
     * hash. {@code remarks} come after both, because the erasure of their author removes them. As {@code text/html} the
     * response is a page for reading and printing.
     *
     * @param id the proposal's id
     */
    @Operation(operationId = "getDossier")
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<String> page(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", DossierPage.CONTENT_SECURITY_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(new DossierPage(dossier(id)).html());
    }

    private Map<String, @Nullable Object> dossier(UUID id) {
        var dossier = views.reader(view, StoredDossier.DOSSIERS).find(id).orElseThrow(Problem::notFound);
        var edition = dossier.edition();
        if (edition == null) {
            throw Problem.notFound();
        }
        var table = tables.findTable(edition).orElseThrow(Problem::notFound);
        return new Dossier(id, edition, dossier, table, people).sign(signer);
    }
}
