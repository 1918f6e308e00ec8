package igf.console.batch;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/batches}: drafts, checks, seals and announces batches of decisions. */
@Controller
@RequestMapping("/selection/{edition}/batches")
class BatchPage {

    private static final List<String> DONE =
            List.of("drafted", "changed", "removed", "sealed", "unsealed", "announced");
    private static final String DEFAULT_RESERVE = "6";

    /** The board and the fields of a draft. The page replaces null by its usual text. */
    private record ListModel(
            SelectionBoard board,
            @Nullable String name,
            String reserve,
            @Nullable String accepted,
            @Nullable String reserved,
            @Nullable String declined) {}

    @GetMapping
    String list(Edition edition, PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        return context.show("selection-batches", new ListModel(board, null, DEFAULT_RESERVE, null, null, null));
    }

    /** Drafts a batch from the ranking. */
    @PostMapping
    String draft(
            Edition edition,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") String reserve,
            @RequestParam(defaultValue = "") String accepted,
            @RequestParam(defaultValue = "") String reserved,
            @RequestParam(defaultValue = "") String declined,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        Reply created = BatchDraft.create(context, edition, name, once);
        if (!created.isSuccess()) {
            context.showErrors(created);
            SelectionBoard board = SelectionBoardReader.read(context, edition);
            return context.show("selection-batches", new ListModel(board, name, reserve, accepted, reserved, declined));
        }
        String id = string(created.body(), "id");
        int reserveSize = reserve.matches("[0-9]{1,5}") ? Integer.parseInt(reserve) : 0;
        Reply filled = BatchDraft.fill(
                context, edition, id, new BatchDraft.OutcomeTexts(reserveSize, accepted, reserved, declined));
        return redirectOrShow(edition, UUID.fromString(id), filled, "drafted", context);
    }

    @GetMapping("/{id}")
    String show(
            Edition edition, @PathVariable UUID id, @RequestParam(defaultValue = "") String done, PageContext context) {
        return page(edition, id, DONE.contains(done) ? "selection.done." + done : null, context);
    }

    /**
     * @param check null for an announced batch
     * @param post null unless the batch is sealed
     * @param done message of the last action; null for none
     */
    private record Model(
            SelectionBoard board,
            Batch batch,
            List<Batch.Entry> entries,
            @Nullable BatchCheck check,
            BatchMails.@Nullable MailSummary post,
            @Nullable String done) {}

    private String page(Edition edition, UUID id, @Nullable String done, PageContext context) {
        Batch batch = SelectionBoardReader.readBatch(context, edition, id);
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        BatchCheck check = batch.isAnnounced()
                ? null
                : BatchCheck.of(context.services()
                        .read(Service.PROPOSAL, SelectionBoardReader.BATCH + "/check", edition.id(), id));
        BatchMails.MailSummary mails = batch.isSealed() ? BatchMails.read(context, edition, batch) : null;
        return context.show("selection-batch", new Model(board, batch, board.byRank(batch), check, mails, done));
    }

    @PostMapping("/{id}/seal")
    String seal(Edition edition, @PathVariable UUID id, PageContext context) {
        return post(edition, id, "/seal", "sealed", context);
    }

    @PostMapping("/{id}/opening")
    String unseal(
            Edition edition, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, PageContext context) {
        Reply reply = context.services()
                .delete(Service.PROPOSAL, SelectionBoardReader.BATCH + "/seal?reason={why}", edition.id(), id, why);
        return redirectOrShow(edition, id, reply, "unsealed", context);
    }

    @PostMapping("/{id}/announcement")
    String announce(Edition edition, @PathVariable UUID id, PageContext context) {
        return post(edition, id, "/announcement", "announced", context);
    }

    private String post(Edition edition, UUID id, String path, String done, PageContext context) {
        Reply reply =
                context.services().post(Service.PROPOSAL, null, SelectionBoardReader.BATCH + path, edition.id(), id);
        return redirectOrShow(edition, id, reply, done, context);
    }

    private String redirectOrShow(Edition edition, UUID id, Reply reply, String done, PageContext context) {
        return context.redirectOrShow(
                reply,
                "/selection/" + edition.id() + "/batches/" + id + "?done=" + done,
                () -> page(edition, id, null, context));
    }
}
