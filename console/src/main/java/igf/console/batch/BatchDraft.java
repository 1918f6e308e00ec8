package igf.console.batch;

import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.selection.BoardRow;
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

/**
 * Drafts a batch from the ranking, the number of places and the quotas. The first proposals are accepted, the next ones
 * go to the reserve list, and the rest are declined.
 */
final class BatchDraft {

    private BatchDraft() {}

    private static final String ENTRIES_PATH = "/editions/{edition}/decision-batches/{id}/entries";

    /**
     * The reasons that the user typed for each outcome.
     *
     * @param reserve number of places on the reserve list
     */
    record OutcomeTexts(int reserve, String accepted, String reserved, String declined) {}

    static Reply create(PageContext context, Edition edition, String name, @Nullable String idempotencyKey) {
        return context.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("name", name),
                        RequestOptions.withIdempotencyKey(idempotencyKey),
                        "/editions/{edition}/decision-batches",
                        edition.id());
    }

    private record Entry(String proposalId, DecisionForm.DecisionRequest decision) {}

    /** Puts the same decision on several proposals into a batch. */
    static Reply put(
            PageContext context, Edition edition, String batch, List<String> proposals, DecisionForm decision) {
        List<Entry> entries = proposals.stream()
                .map(proposal -> new Entry(proposal, decision.toRequest()))
                .toList();
        return context.services().put(Service.PROPOSAL, Map.of("items", entries), ENTRIES_PATH, edition.id(), batch);
    }

    /**
     * Fills an empty batch with all ranked proposals that wait for a decision. Proposals with too few reviews have no
     * rank and are left out.
     */
    static Reply fill(PageContext context, Edition edition, String batch, OutcomeTexts texts) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        WhatIf whatIf = WhatIf.of(context.services()
                .post(Service.PROPOSAL, Map.of(), "/editions/{edition}/what-if", edition.id())
                .body());
        List<Entry> entries = new ArrayList<>();
        int reservePlace = 0;
        for (BoardRow proposal : board.waiting()) {
            if (proposal.isRanked()) {
                boolean chosen = whatIf.isChosen(proposal.id());
                if (!chosen) {
                    reservePlace++;
                }
                entries.add(new Entry(
                        proposal.id(), decisionFor(chosen, reservePlace, texts).toRequest()));
            }
        }
        return context.services().put(Service.PROPOSAL, Map.of("items", entries), ENTRIES_PATH, edition.id(), batch);
    }

    private static DecisionForm decisionFor(boolean chosen, int reservePlace, OutcomeTexts texts) {
        if (chosen) {
            return decision("ACCEPTED", texts.accepted(), "");
        }
        return reservePlace <= texts.reserve()
                ? decision("RESERVE", texts.reserved(), String.valueOf(reservePlace))
                : decision("DECLINED", texts.declined(), "");
    }

    private static DecisionForm decision(String outcome, String reason, String reservePlace) {
        return new DecisionForm(outcome, reason, "", "", List.of(), "", reservePlace);
    }
}
