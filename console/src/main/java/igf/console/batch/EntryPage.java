package igf.console.batch;

import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
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

    private static final String ENTRY = SelectionBoardReader.BATCH + "/entries/{proposal}";

    private record Model(SelectionBoard board, Batch batch, String proposal) {}

    @GetMapping
    String show(Edition edition, @PathVariable UUID id, @PathVariable UUID proposal, PageContext context) {
        Batch batch = SelectionBoardReader.readBatch(context, edition, id);
        return show(
                SelectionBoardReader.read(context, edition),
                batch,
                proposal,
                batch.verdict(proposal.toString()),
                context);
    }

    private static String show(
            SelectionBoard board, Batch batch, UUID proposal, DecisionForm verdict, PageContext context) {
        return context.show(
                "selection-entry",
                new Model(board, batch, proposal.toString()),
                verdict.toModel(board.edition().zone()));
    }

    @PostMapping
    String change(
            Edition edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> form,
            PageContext context) {
        DecisionForm verdict = DecisionForm.fromForm(form, edition.zone());
        Reply reply = context.services().put(Service.PROPOSAL, verdict.toRequest(), ENTRY, edition.id(), id, proposal);
        return redirectOrShow(edition, id, proposal, reply, "changed", verdict, context);
    }

    @PostMapping("/removal")
    String remove(Edition edition, @PathVariable UUID id, @PathVariable UUID proposal, PageContext context) {
        Reply reply = context.services().delete(Service.PROPOSAL, ENTRY, edition.id(), id, proposal);
        return redirectOrShow(edition, id, proposal, reply, "removed", null, context);
    }

    private String redirectOrShow(
            Edition edition,
            UUID id,
            UUID proposal,
            Reply reply,
            String done,
            @Nullable DecisionForm submitted,
            PageContext context) {
        return context.redirectOrShow(reply, "/selection/" + edition.id() + "/batches/" + id + "?done=" + done, () -> {
            Batch batch = SelectionBoardReader.readBatch(context, edition, id);
            DecisionForm verdict = submitted == null ? batch.verdict(proposal.toString()) : submitted;
            return show(SelectionBoardReader.read(context, edition), batch, proposal, verdict, context);
        });
    }
}
