package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.DOSSIERS;

import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.proposal.ProposalEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds one document a proposal: what was found about it, by whom, when. */
final class Dossiers {

    private Dossiers() {}

    static void proposal(ProposalEvent event, Meta meta, Documents documents) {
        var id = event.id().toString();
        switch (event) {
            case ProposalEvent.Drafted e -> documents.update(DOSSIERS, id, d -> d.append("edition", e.edition()));
            case ProposalEvent.Submitted e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> d.append(
                                "submission",
                                by(meta).append("number", e.receipt().number())
                                        .append("contentHash", e.receipt().contentHash())
                                        .append("rulesVersion", e.receipt().rulesVersion())));
            case ProposalEvent.Screened e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> add(
                                d,
                                "screenings",
                                by(meta).append(
                                                "outcome",
                                                e.screening().outcome().name())
                                        .append("note", e.screening().note())
                                        .append("rulesVersion", e.screening().rulesVersion())));
            case ProposalEvent.ScreeningOverruled e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> add(
                                d,
                                "screenings",
                                by(meta).append("outcome", "OVERRULED")
                                        .append("note", e.screening().overruledBecause())
                                        .append("rulesVersion", e.screening().rulesVersion())));
            case ProposalEvent.Decided e ->
                documents.update(DOSSIERS, id, d -> add(d, "decisions", decision(e.decision(), meta)));
            case ProposalEvent.DecisionUndone e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> add(
                                d,
                                "decisions",
                                by(meta).append("outcome", "UNDONE").append("reason", e.reason())));
            case ProposalEvent.Lapsed e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> add(
                                d,
                                "decisions",
                                by(meta).append("outcome", "LAPSED").append("unmet", e.unmet())));
            case ProposalEvent.Merged e ->
                merged("MERGED", e.id(), e.notice().number(), e.into(), null, meta, documents);
            case ProposalEvent.MergeUndone e ->
                merged("MERGE_UNDONE", e.id(), e.notice().number(), e.into(), e.reason(), meta, documents);
            case ProposalEvent.ScreeningUndone e ->
                documents.update(
                        DOSSIERS,
                        id,
                        d -> add(
                                d,
                                "screenings",
                                by(meta).append("outcome", "UNDONE")
                                        .append("note", e.reason())
                                        .append("rulesVersion", e.screening().rulesVersion())));
            // What was said and who was on it is in the receipt and in the decisions.
            case ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _ -> {}
        }
    }

    /** Both keep it: the one that went in as a decision, the other as a part of where it comes from. */
    private static void merged(
            String what,
            UUID proposal,
            int number,
            UUID into,
            @Nullable String reason,
            Meta meta,
            Documents documents) {
        documents.update(
                DOSSIERS,
                proposal.toString(),
                d -> add(
                        d,
                        "decisions",
                        by(meta).append("outcome", what)
                                .append("into", into.toString())
                                .append("reason", reason)));
        documents.update(
                DOSSIERS,
                into.toString(),
                d -> add(
                        d,
                        "lineage",
                        by(meta).append("what", what)
                                .append("proposalId", proposal.toString())
                                .append("number", number)));
    }

    static void conditions(ConditionsEvent event, Meta meta, Documents documents) {
        switch (event) {
            case ConditionsEvent.Judged e ->
                documents.update(
                        DOSSIERS,
                        e.proposal().toString(),
                        d -> add(
                                d,
                                "conditions",
                                by(meta).append("number", e.number())
                                        .append("condition", e.condition())
                                        .append("met", e.met())
                                        .append("note", e.note())
                                        .append("rulesVersion", e.rulesVersion())));
            // What follows from them is decided of the proposal.
            case ConditionsEvent.WereSet _,
                    ConditionsEvent.EvidenceHandedIn _,
                    ConditionsEvent.Reminded _,
                    ConditionsEvent.Met _,
                    ConditionsEvent.Lapsed _ -> {}
        }
    }

    /** What the organizers wrote stays sealed with the appeal. */
    static void appeal(AppealEvent event, Meta meta, Documents documents) {
        var line = switch (event) {
            case AppealEvent.Filed e -> by(meta).append("what", "FILED");
            case AppealEvent.Upheld e ->
                by(meta).append("what", "UPHELD")
                        .append("outcome", e.outcome().name())
                        .append("reason", e.reason())
                        .append("rulesVersion", e.rulesVersion());
            case AppealEvent.Dismissed e ->
                by(meta).append("what", "DISMISSED")
                        .append("reason", e.reason())
                        .append("rulesVersion", e.rulesVersion());
        };
        documents.update(DOSSIERS, event.proposal().toString(), d -> add(d, "appeals", line));
    }

    private static Document decision(Decision decision, Meta meta) {
        return by(meta).append("outcome", decision.outcome().name())
                .append("reason", decision.reason())
                .append("conditions", decision.conditions())
                .append("dueAt", text(decision.dueAt()))
                .append("rulesVersion", decision.rulesVersion())
                .append(
                        "reasons",
                        decision.reasons().stream()
                                .map(reason -> new Document("code", reason.code()).append("text", reason.text()))
                                .toList())
                .append("comments", decision.comments())
                .append("place", decision.place())
                .append("cause", cause(decision.cause()));
    }

    private static @Nullable Document cause(@Nullable Cause cause) {
        return cause == null ? null : new Document("kind", cause.kind().name()).append("by", text(cause.by()));
    }

    static Document at(Meta meta) {
        return new Document("at", meta.recordedAt().toString());
    }

    static Document by(Meta meta) {
        return at(meta).append("by", meta.actor().subject());
    }

    private static void add(Document d, String list, Document item) {
        var items = new ArrayList<>(d.getList(list, Document.class, List.of()));
        items.add(item);
        d.append(list, items);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
