package igf.console.batch;

import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.RankedProposal;
import igf.console.selection.SelectionBoard;
import igf.console.selection.SelectionBoardReader;
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
    record OutcomeTexts(int reserve, String accepted, String reserved, String declined) {}

    static Reply create(PageContext context, Edition edition, String name, @Nullable String once) {
        return context.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("name", name),
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/decision-batches",
                        edition.id());
    }

    private record Entry(String proposalId, DecisionForm.DecisionRequest decision) {}

    /**
     * Fills an empty batch with all proposals that wait for a decision and have a rank. Proposals with too few reviews
     * are left out.
     */
    static Reply fill(PageContext context, Edition edition, String batch, OutcomeTexts words) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        WhatIf standing = WhatIf.of(context.services()
                .post(Service.PROPOSAL, Map.of(), "/editions/{edition}/what-if", edition.id())
                .body());
        List<Entry> items = new ArrayList<>();
        int place = 0;
        for (RankedProposal row : board.waiting()) {
            if (row.isRanked()) {
                boolean in = standing.isChosen(row.id());
                if (!in) {
                    place++;
                }
                items.add(new Entry(row.id(), decisionFor(in, place, words).toRequest()));
            }
        }
        return context.services().put(Service.PROPOSAL, Map.of("items", items), BATCH, edition.id(), batch);
    }

    private static DecisionForm decisionFor(boolean in, int place, OutcomeTexts words) {
        if (in) {
            return decision("ACCEPTED", words.accepted(), "");
        }
        return place <= words.reserve()
                ? decision("RESERVE", words.reserved(), String.valueOf(place))
                : decision("DECLINED", words.declined(), "");
    }

    private static DecisionForm decision(String outcome, String reason, String place) {
        return new DecisionForm(outcome, reason, "", "", List.of(), "", place);
    }
}
