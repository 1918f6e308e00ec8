package igf.console.batch;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.selection.Board;
import igf.console.selection.Boards;
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

/** {@code /selection/{edition}/batches}: drafts decisions together, checks, seals and announces them. */
@Controller
@RequestMapping("/selection/{edition}/batches")
class BatchPage {

    private static final List<String> DONE =
            List.of("drafted", "changed", "removed", "sealed", "unsealed", "announced");
    private static final String USUAL_RESERVE = "6";

    @GetMapping
    String list(Edition edition, Visit visit) {
        visit.put("board", Boards.of(visit, edition));
        visit.model().asMap().putIfAbsent("reserve", USUAL_RESERVE);
        return "selection-batches";
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
            Visit visit) {
        Reply begun = BatchDraft.begin(visit, edition, name, once);
        if (!begun.succeeded()) {
            visit.put("name", name);
            visit.put("reserve", reserve);
            visit.put("accepted", accepted);
            visit.put("reserved", reserved);
            visit.put("declined", declined);
            visit.refused(begun);
            return list(edition, visit);
        }
        String id = string(begun.body(), "id");
        int most = reserve.matches("[0-9]{1,5}") ? Integer.parseInt(reserve) : 0;
        Reply filled = BatchDraft.fill(visit, edition, id, new BatchDraft.Words(most, accepted, reserved, declined));
        return answered(edition, UUID.fromString(id), filled, "drafted", visit);
    }

    @GetMapping("/{id}")
    String show(Edition edition, @PathVariable UUID id, @RequestParam(defaultValue = "") String done, Visit visit) {
        if (DONE.contains(done)) {
            visit.put("done", "selection.done." + done);
        }
        return show(edition, id, visit);
    }

    private String show(Edition edition, UUID id, Visit visit) {
        Batch batch = Boards.batch(visit, edition, id);
        Board board = Boards.of(visit, edition);
        visit.put("board", board);
        visit.put("batch", batch);
        visit.put("entries", board.byRank(batch));
        if (!batch.isAnnounced()) {
            visit.put(
                    "check",
                    BatchCheck.of(visit.services().read(Service.PROPOSAL, Boards.BATCH + "/check", edition.id(), id)));
        }
        if (batch.isSealed()) {
            visit.put("post", BatchMails.of(visit, edition, batch));
        }
        return "selection-batch";
    }

    @PostMapping("/{id}/seal")
    String seal(Edition edition, @PathVariable UUID id, Visit visit) {
        return post(edition, id, "/seal", "sealed", visit);
    }

    @PostMapping("/{id}/opening")
    String unseal(Edition edition, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, Visit visit) {
        Reply reply =
                visit.services().delete(Service.PROPOSAL, Boards.BATCH + "/seal?reason={why}", edition.id(), id, why);
        return answered(edition, id, reply, "unsealed", visit);
    }

    @PostMapping("/{id}/announcement")
    String announce(Edition edition, @PathVariable UUID id, Visit visit) {
        return post(edition, id, "/announcement", "announced", visit);
    }

    private String post(Edition edition, UUID id, String path, String done, Visit visit) {
        Reply reply = visit.services().post(Service.PROPOSAL, null, Boards.BATCH + path, edition.id(), id);
        return answered(edition, id, reply, done, visit);
    }

    private String answered(Edition edition, UUID id, Reply reply, String done, Visit visit) {
        return visit.after(
                reply,
                "/selection/" + edition.id() + "/batches/" + id + "?done=" + done,
                () -> show(edition, id, visit));
    }
}
