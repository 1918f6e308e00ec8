package igf.proposal.dossier;

import static igf.proposal.dossier.StoredDossier.DOSSIERS;

import igf.api.selection.AppealsState;
import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.dossier.StoredDossier.Appeal;
import igf.proposal.dossier.StoredDossier.AuditStamp;
import igf.proposal.dossier.StoredDossier.DecisionEntry;
import igf.proposal.dossier.StoredDossier.JudgementEntry;
import igf.proposal.dossier.StoredDossier.MergerEntry;
import igf.proposal.dossier.StoredDossier.Screening;
import igf.proposal.dossier.StoredDossier.Submission;
import igf.proposal.proposal.ProposalEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds events into one dossier per proposal. An event changes only one part of a dossier. */
public final class DossierFold {

    private record EditionPart(String edition) {}

    private record SubmissionPart(Submission submission) {}

    private record Screenings(List<Screening> screenings) {}

    private record Decisions(List<DecisionEntry> decisions) {}

    private record Lineage(List<MergerEntry> lineage) {}

    private record Conditions(List<JudgementEntry> conditions) {}

    private record Appeals(List<Appeal> appeals) {}

    private static final ViewCollection<EditionPart> EDITION = DOSSIERS.projection(EditionPart.class);
    private static final ViewCollection<SubmissionPart> SUBMISSION = DOSSIERS.projection(SubmissionPart.class);
    private static final ViewCollection<Screenings> SCREENINGS = DOSSIERS.projection(Screenings.class);
    private static final ViewCollection<Decisions> DECISIONS = DOSSIERS.projection(Decisions.class);
    private static final ViewCollection<Lineage> LINEAGE = DOSSIERS.projection(Lineage.class);
    private static final ViewCollection<Conditions> CONDITIONS = DOSSIERS.projection(Conditions.class);
    private static final ViewCollection<Appeals> APPEALS = DOSSIERS.projection(Appeals.class);

    private DossierFold() {}

    public static void projectProposal(ProposalEvent event, Meta meta, Documents documents) {
        switch (event) {
            case ProposalEvent.Drafted e -> documents.put(EDITION, e.id(), new EditionPart(e.edition()));
            case ProposalEvent.DraftDeleted e -> documents.delete(DOSSIERS, e.id());
            case ProposalEvent.Submitted e ->
                documents.put(
                        SUBMISSION,
                        e.id(),
                        new SubmissionPart(new Submission(
                                AuditStamp.of(meta),
                                e.receipt().number(),
                                e.receipt().contentHash(),
                                e.receipt().rulesVersion())));
            case ProposalEvent.Screened e ->
                addScreening(
                        e.id(),
                        e.screening().outcome().name(),
                        e.screening().note(),
                        e.screening().rulesVersion(),
                        meta,
                        documents);
            case ProposalEvent.ScreeningOverruled e ->
                addScreening(
                        e.id(),
                        "OVERRULED",
                        e.screening().overruledBecause(),
                        e.screening().rulesVersion(),
                        meta,
                        documents);
            case ProposalEvent.ScreeningUndone e ->
                addScreening(e.id(), "UNDONE", e.reason(), e.screening().rulesVersion(), meta, documents);
            // If the decision was held, DecisionHeld has added it already.
            case ProposalEvent.Decided e -> {
                if (e.decision().toldAt() == null) {
                    addDecision(e.id(), DecisionEntry.of(e.decision(), meta), documents);
                }
            }
            case ProposalEvent.DecisionHeld e -> addDecision(e.id(), DecisionEntry.of(e.decision(), meta), documents);
            case ProposalEvent.HeldDecisionUndone e ->
                addDecision(e.id(), DecisionEntry.undone(e.reason(), meta), documents);
            case ProposalEvent.DecisionUndone e ->
                addDecision(e.id(), DecisionEntry.undone(e.reason(), meta), documents);
            case ProposalEvent.Lapsed e -> addDecision(e.id(), DecisionEntry.lapsed(e.unmet(), meta), documents);
            case ProposalEvent.Merged e ->
                addMerger("MERGED", e.id(), e.notice().number(), e.into(), null, meta, documents);
            case ProposalEvent.MergeUndone e ->
                addMerger("MERGE_UNDONE", e.id(), e.notice().number(), e.into(), e.reason(), meta, documents);
            // These are not part of a dossier.
            case ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.Returned _ -> {}
        }
    }

    private static void addScreening(
            UUID proposal,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion,
            Meta meta,
            Documents documents) {
        var screening = new Screening(AuditStamp.of(meta), outcome, note, rulesVersion);
        documents.change(
                SCREENINGS,
                proposal,
                new Screenings(List.of()),
                part -> new Screenings(append(part.screenings(), screening)));
    }

    private static void addDecision(UUID proposal, DecisionEntry decided, Documents documents) {
        documents.change(
                DECISIONS,
                proposal,
                new Decisions(List.of()),
                part -> new Decisions(append(part.decisions(), decided)));
    }

    /** Adds a merger to both proposals: as a decision on the merged one, and to the lineage of the other. */
    private static void addMerger(
            String outcome,
            UUID proposal,
            int number,
            UUID into,
            @Nullable String reason,
            Meta meta,
            Documents documents) {
        addDecision(proposal, DecisionEntry.merged(outcome, into, reason, meta), documents);
        var merged = new MergerEntry(AuditStamp.of(meta), outcome, proposal, number);
        documents.change(LINEAGE, into, new Lineage(List.of()), part -> new Lineage(append(part.lineage(), merged)));
    }

    public static void projectConditions(ConditionsEvent event, Meta meta, Documents documents) {
        switch (event) {
            case ConditionsEvent.Judged e -> {
                var judged = new JudgementEntry(
                        AuditStamp.of(meta), e.number(), e.condition(), e.met(), e.note(), e.rulesVersion());
                documents.change(
                        CONDITIONS,
                        e.proposal(),
                        new Conditions(List.of()),
                        part -> new Conditions(append(part.conditions(), judged)));
            }
            // Events of the proposal record the consequences.
            case ConditionsEvent.WereSet _,
                    ConditionsEvent.EvidenceHandedIn _,
                    ConditionsEvent.Extended _,
                    ConditionsEvent.Reminded _,
                    ConditionsEvent.Met _,
                    ConditionsEvent.Lapsed _ -> {}
        }
    }

    public static void projectAppeal(AppealEvent event, Meta meta, Documents documents) {
        var stamp = AuditStamp.of(meta);
        var entry = switch (event) {
            case AppealEvent.Filed e -> new Appeal(stamp, AppealsState.FILED, null, null, null);
            case AppealEvent.Upheld e ->
                new Appeal(stamp, AppealsState.UPHELD, e.outcome(), e.reason(), Optional.ofNullable(e.rulesVersion()));
            case AppealEvent.Closed e -> new Appeal(stamp, AppealsState.CLOSED, null, null, null);
            case AppealEvent.Dismissed e ->
                new Appeal(stamp, AppealsState.DISMISSED, null, e.reason(), Optional.ofNullable(e.rulesVersion()));
        };
        documents.change(
                APPEALS, event.proposal(), new Appeals(List.of()), part -> new Appeals(append(part.appeals(), entry)));
    }

    private static <T> List<T> append(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }
}
