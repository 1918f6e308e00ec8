package igf.console.selection;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.batch.Batch;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.reviewer.Scorings;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads the state of a selection. */
public final class Boards {

    private Boards() {}

    /** The path of one batch. */
    public static final String BATCH = "/editions/{edition}/decision-batches/{id}";

    public static Board of(Visit visit, Edition edition) {
        String id = edition.id();
        JsonNode reserve = visit.services().read(Service.PROPOSAL, "/editions/{edition}/reserve", id);
        return new Board(
                edition,
                Scorings.of(visit, edition),
                visit.services()
                        .read(Service.PROPOSAL, "/editions/{edition}/ranking", id)
                        .path("items")
                        .valueStream()
                        .map(Ranked::of)
                        .toList(),
                reserve.path("slots").asInt(0),
                reserve.path("held").asInt(0),
                batches(visit, id),
                visit.services()
                        .items(Service.PROPOSAL, "/editions/{edition}/appeals?state=FILED", id)
                        .map(appeal -> string(appeal, "proposalId"))
                        .toList());
    }

    /** Returns the batches, latest first. */
    private static List<Board.BatchLine> batches(Visit visit, String id) {
        Reply reply = visit.services().get(Service.PROPOSAL, "/editions/{edition}/decision-batches", id);
        return listOf(
                        reply.body(),
                        "items",
                        each -> new Board.BatchLine(
                                string(each, "id"),
                                string(each, "name"),
                                string(each, "state"),
                                each.path("announcedAt").asString(string(each, "draftedAt")),
                                each.path("decided").asInt(0)))
                .reversed();
    }

    public static Batch batch(Visit visit, Edition edition, UUID id) {
        return Batch.of(visit.services().read(Service.PROPOSAL, BATCH, edition.id(), id));
    }

    /** Compares the latest batch with the pool; shows the pool alone before the first batch. */
    static Balance balance(Visit visit, Board board) {
        String id = board.edition().id();
        if (board.batches().isEmpty()) {
            return Balance.ofPool(visit.services()
                    .known(Service.PROPOSAL, "/editions/{edition}/proposals/statistics", id)
                    .path("rosters"));
        }
        return Balance.ofCheck(visit.services()
                .known(
                        Service.PROPOSAL,
                        BATCH + "/check",
                        id,
                        board.batches().getFirst().id()));
    }
}
