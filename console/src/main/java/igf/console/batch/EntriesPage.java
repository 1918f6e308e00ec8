package igf.console.batch;

import static igf.console.service.Json.string;

import igf.console.decision.DecisionForm;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.BoardRow;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/batches/entries}: plans the same decision on several proposals. */
@Controller
@RequestMapping("/selection/{edition}/batches/entries")
class EntriesPage {

    private static final String LIST = "/console/list/proposals?";

    /**
     * @param proposals the ticked proposals that wait for a decision
     * @param others number of ticked proposals that do not
     * @param into id of the batch; empty for a new one
     * @param name name of the new batch; null for the usual one
     * @param back address of the list where they were ticked
     */
    private record Model(
            SelectionBoard board,
            List<BoardRow> proposals,
            int others,
            String into,
            @Nullable String name,
            String back) {}

    /** @param id ids of the ticked proposals */
    @GetMapping
    String show(
            Edition edition,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "") String back,
            PageContext context) {
        return page(edition, ListView.ids(id), "", null, DecisionForm.EMPTY, back, context);
    }

    private static String page(
            Edition edition,
            List<String> ids,
            String into,
            @Nullable String name,
            DecisionForm verdict,
            String back,
            PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<BoardRow> proposals =
                board.waiting().stream().filter(row -> ids.contains(row.id())).toList();
        return context.show(
                "selection-entries",
                new Model(
                        board,
                        proposals,
                        ids.size() - proposals.size(),
                        into,
                        name,
                        back.startsWith(LIST) ? back : LIST + "edition=" + edition.id()),
                verdict.toModel(edition.zone()));
    }

    /** Adds the decisions to a batch, or to a new one. Nobody is informed before it is announced. */
    @PostMapping
    String put(Edition edition, @RequestParam MultiValueMap<String, String> form, PageContext context) {
        DecisionForm verdict = DecisionForm.fromForm(form, edition.zone());
        List<String> ids = ListView.ids(form.get("id"));
        String name = form.getFirst("name");
        String chosen = form.getFirst("into");
        String back = Objects.requireNonNullElse(form.getFirst("back"), "");
        if (chosen != null && !chosen.isEmpty()) {
            return put(edition, ids, chosen, name, verdict, back, context);
        }
        Reply created = BatchDraft.create(context, edition, name == null ? "" : name, form.getFirst("once"));
        if (!created.isSuccess()) {
            context.showErrors(created);
            return page(edition, ids, "", name, verdict, back, context);
        }
        return put(edition, ids, string(created.body(), "id"), name, verdict, back, context);
    }

    private static String put(
            Edition edition,
            List<String> ids,
            String batch,
            @Nullable String name,
            DecisionForm verdict,
            String back,
            PageContext context) {
        Reply reply = BatchDraft.put(context, edition, batch, ids, verdict);
        if (reply.isSuccess()) {
            return context.redirect("/selection/" + edition.id() + "/batches/" + batch + "?done=drafted");
        }
        FormErrors errors = reply.formErrors();
        context.showErrors(
                reply,
                new FormErrors(
                        errors.title(),
                        errors.detail(),
                        errors.flaws().stream()
                                .map(flaw -> flaw.withPointer(flaw.pointer().replaceFirst("^/items/\\d+/decision", "")))
                                .distinct()
                                .toList()));
        return page(edition, ids, batch, name, verdict, back, context);
    }
}
