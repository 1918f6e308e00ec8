package igf.console.selection;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.batch.Batch;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.reviewer.ScoringReader;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads the state of a selection. */
public final class SelectionBoardReader {

    private SelectionBoardReader() {}

    public static final String BATCH = "/editions/{edition}/decision-batches/{id}";

    public static SelectionBoard read(PageContext context, Edition edition) {
        String id = edition.id();
        JsonNode reserve = context.services().read(Service.PROPOSAL, "/editions/{edition}/reserve", id);
        return new SelectionBoard(
                edition,
                ScoringReader.read(context, edition),
                context.services()
                        .read(Service.PROPOSAL, "/editions/{edition}/ranking", id)
                        .path("items")
                        .valueStream()
                        .map(BoardRow::of)
                        .toList(),
                reserve.path("slots").asInt(0),
                reserve.path("held").asInt(0),
                readBatches(context, id),
                context.services()
                        .items(Service.PROPOSAL, "/editions/{edition}/appeals?state=FILED", id)
                        .map(appeal -> string(appeal, "proposalId"))
                        .toList());
    }

    /** Returns the batches, latest first. */
    private static List<SelectionBoard.BatchRow> readBatches(PageContext context, String id) {
        Reply reply = context.services().get(Service.PROPOSAL, "/editions/{edition}/decision-batches", id);
        return listOf(
                        reply.body(),
                        "items",
                        batch -> new SelectionBoard.BatchRow(
                                string(batch, "id"),
                                string(batch, "name"),
                                string(batch, "state"),
                                batch.path("announcedAt").asString(string(batch, "draftedAt")),
                                batch.path("decided").asInt(0)))
                .reversed();
    }

    public static Batch readBatch(PageContext context, Edition edition, UUID id) {
        return Batch.of(context.services().read(Service.PROPOSAL, BATCH, edition.id(), id));
    }

    /** Reads the composition of the latest batch and of the pool. Before the first batch, reads only the pool. */
    static Balance readBalance(PageContext context, SelectionBoard board) {
        String id = board.edition().id();
        if (board.batches().isEmpty()) {
            return Balance.fromPool(context.services()
                    .readIfExists(Service.PROPOSAL, "/editions/{edition}/proposals/statistics", id)
                    .path("rosters"));
        }
        return Balance.fromCheck(context.services()
                .readIfExists(
                        Service.PROPOSAL,
                        BATCH + "/check",
                        id,
                        board.batches().getFirst().id()));
    }
}
