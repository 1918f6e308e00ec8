package igf.console.batch;

import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.selection.Board;
import igf.console.selection.Boards;
import igf.console.selection.Ranked;
import igf.console.selection.WhatIf;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts a batch from ranking, places and quotas: accepted first, then reserve, then declined. */
final class BatchDraft {

    private BatchDraft() {}

    private static final String BATCH = "/editions/{edition}/decision-batches/{id}/entries";

    /**
     * The form's choices for each outcome.
     *
     * @param reserve how many go to the reserve list
     */
    record Words(int reserve, String accepted, String reserved, String declined) {}

    static Reply begin(Visit visit, Edition edition, String name, @Nullable String once) {
        return visit.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("name", name),
                        RequestOptions.once(once),
                        "/editions/{edition}/decision-batches",
                        edition.id());
    }

    private record Entry(String proposalId, DecisionForm.Decision decision) {}

    /**
     * Fills an empty batch with all proposals that wait for a decision and have a rank. Proposals with too few reviews
     * are left out.
     */
    static Reply fill(Visit visit, Edition edition, String batch, Words words) {
        Board board = Boards.of(visit, edition);
        WhatIf standing = WhatIf.of(visit.services()
                .post(Service.PROPOSAL, Map.of(), "/editions/{edition}/what-if", edition.id())
                .body());
        List<Entry> items = new ArrayList<>();
        int place = 0;
        for (Ranked row : board.waiting()) {
            if (row.isRanked()) {
                boolean in = standing.chooses(row.id());
                if (!in) {
                    place++;
                }
                items.add(new Entry(row.id(), verdict(in, place, words).decision()));
            }
        }
        return visit.services().put(Service.PROPOSAL, Map.of("items", items), BATCH, edition.id(), batch);
    }

    private static DecisionForm verdict(boolean in, int place, Words words) {
        if (in) {
            return plain("ACCEPTED", words.accepted(), "");
        }
        return place <= words.reserve()
                ? plain("RESERVE", words.reserved(), String.valueOf(place))
                : plain("DECLINED", words.declined(), "");
    }

    private static DecisionForm plain(String outcome, String reason, String place) {
        return new DecisionForm(outcome, reason, "", "", List.of(), "", place);
    }
}
