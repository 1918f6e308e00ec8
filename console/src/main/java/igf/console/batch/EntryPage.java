package igf.console.batch;

import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.selection.Board;
import igf.console.selection.Boards;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/batches/{id}/{proposal}}: edits the decision on one proposal in a batch. */
@Controller
@RequestMapping("/selection/{edition}/batches/{id}/{proposal}")
class EntryPage {

    private static final String ENTRY = Boards.BATCH + "/entries/{proposal}";

    @GetMapping
    String show(Edition edition, @PathVariable UUID id, @PathVariable UUID proposal, Visit visit) {
        Batch batch = Boards.batch(visit, edition, id);
        return show(Boards.of(visit, edition), batch, proposal, batch.verdict(proposal.toString()), visit);
    }

    private static String show(Board board, Batch batch, UUID proposal, DecisionForm verdict, Visit visit) {
        visit.put("board", board);
        visit.put("batch", batch);
        visit.put("proposal", proposal.toString());
        verdict.show(visit, board.edition().zone());
        return "selection-entry";
    }

    @PostMapping
    String change(
            Edition edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> form,
            Visit visit) {
        DecisionForm verdict = DecisionForm.typed(form, edition.zone());
        Reply reply = visit.services().put(Service.PROPOSAL, verdict.decision(), ENTRY, edition.id(), id, proposal);
        return answered(edition, id, proposal, reply, "changed", verdict, visit);
    }

    @PostMapping("/removal")
    String remove(Edition edition, @PathVariable UUID id, @PathVariable UUID proposal, Visit visit) {
        Reply reply = visit.services().delete(Service.PROPOSAL, ENTRY, edition.id(), id, proposal);
        return answered(edition, id, proposal, reply, "removed", null, visit);
    }

    private String answered(
            Edition edition,
            UUID id,
            UUID proposal,
            Reply reply,
            String done,
            @Nullable DecisionForm typed,
            Visit visit) {
        if (reply.succeeded()) {
            return visit.redirect("/selection/" + edition.id() + "/batches/" + id + "?done=" + done);
        }
        visit.refused(reply);
        Batch batch = Boards.batch(visit, edition, id);
        DecisionForm verdict = typed == null ? batch.verdict(proposal.toString()) : typed;
        return show(Boards.of(visit, edition), batch, proposal, verdict, visit);
    }
}
