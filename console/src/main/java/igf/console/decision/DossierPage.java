package igf.console.decision;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
import igf.console.service.Service;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/**
 * {@code /selection/{edition}/{proposal}/dossier}: everything that led to a decision, as a page and as the signed
 * file.
 */
@Controller
class DossierPage {

    private static final String PATH = "/proposals/{id}/dossier";

    private record Model(SelectionBoard board, UUID id, Dossier dossier) {}

    @GetMapping("/selection/{edition}/{proposal:[0-9a-f-]{36}}/dossier")
    String show(Edition edition, @PathVariable UUID proposal, PageContext context) {
        Dossier dossier = Dossier.of(context.services().read(Service.PROPOSAL, PATH, proposal));
        return context.show(
                "selection-dossier", new Model(SelectionBoardReader.read(context, edition), proposal, dossier));
    }

    /** Returns the signed dossier as a file. The signature depends neither on blanks nor on the order of members. */
    @GetMapping("/selection/{edition}/{proposal:[0-9a-f-]{36}}/dossier.json")
    ResponseEntity<byte[]> file(Edition edition, @PathVariable UUID proposal, PageContext context) {
        JsonNode dossier = context.services().read(Service.PROPOSAL, PATH, proposal);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + edition.id() + "-"
                                + dossier.path("number").asInt(0) + "-dossier.json\"")
                .body(dossier.toString().getBytes(StandardCharsets.UTF_8));
    }
}
