package igf.proposal.dossier;

import static igf.proposal.dossier.StoredDossier.DOSSIERS;

import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.dossier.StoredDossier.Appeal;
import igf.proposal.dossier.StoredDossier.Decided;
import igf.proposal.dossier.StoredDossier.Judged;
import igf.proposal.dossier.StoredDossier.Merged;
import igf.proposal.dossier.StoredDossier.Noted;
import igf.proposal.dossier.StoredDossier.Screening;
import igf.proposal.dossier.StoredDossier.Submission;
import igf.proposal.proposal.ProposalEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds one document per proposal; each event changes one member. */
public final class Dossiers {

    private record OfEdition(String edition) {}

    private record OfSubmission(Submission submission) {}

    private record Screenings(List<Screening> screenings) {}

    private record Decisions(List<Decided> decisions) {}

    private record Lineage(List<Merged> lineage) {}

    private record Conditions(List<Judged> conditions) {}

    private record Appeals(List<Appeal> appeals) {}

    private static final ViewCollection<OfEdition> EDITION = DOSSIERS.part(OfEdition.class);
    private static final ViewCollection<OfSubmission> SUBMISSION = DOSSIERS.part(OfSubmission.class);
    private static final ViewCollection<Screenings> SCREENINGS = DOSSIERS.part(Screenings.class);
    private static final ViewCollection<Decisions> DECISIONS = DOSSIERS.part(Decisions.class);
    private static final ViewCollection<Lineage> LINEAGE = DOSSIERS.part(Lineage.class);
    private static final ViewCollection<Conditions> CONDITIONS = DOSSIERS.part(Conditions.class);
    private static final ViewCollection<Appeals> APPEALS = DOSSIERS.part(Appeals.class);

    private Dossiers() {}

    public static void proposal(ProposalEvent event, Meta meta, Documents documents) {
        switch (event) {
            case ProposalEvent.Drafted e -> documents.put(EDITION, e.id(), new OfEdition(e.edition()));
            case ProposalEvent.Submitted e ->
                documents.put(
                        SUBMISSION,
                        e.id(),
                        new OfSubmission(new Submission(
                                Noted.of(meta),
                                e.receipt().number(),
                                e.receipt().contentHash(),
                                e.receipt().rulesVersion())));
            case ProposalEvent.Screened e ->
                screened(
                        e.id(),
                        e.screening().outcome().name(),
                        e.screening().note(),
                        e.screening().rulesVersion(),
                        meta,
                        documents);
            case ProposalEvent.ScreeningOverruled e ->
                screened(
                        e.id(),
                        "OVERRULED",
                        e.screening().overruledBecause(),
                        e.screening().rulesVersion(),
                        meta,
                        documents);
            case ProposalEvent.ScreeningUndone e ->
                screened(e.id(), "UNDONE", e.reason(), e.screening().rulesVersion(), meta, documents);
            // A decision that was held is recorded already, by DecisionHeld.
            case ProposalEvent.Decided e -> {
                if (e.decision().toldAt() == null) {
                    decided(e.id(), Decided.of(e.decision(), meta), documents);
                }
            }
            case ProposalEvent.DecisionHeld e -> decided(e.id(), Decided.of(e.decision(), meta), documents);
            case ProposalEvent.HeldDecisionUndone e -> decided(e.id(), Decided.undone(e.reason(), meta), documents);
            case ProposalEvent.DecisionUndone e -> decided(e.id(), Decided.undone(e.reason(), meta), documents);
            case ProposalEvent.Lapsed e -> decided(e.id(), Decided.lapsed(e.unmet(), meta), documents);
            case ProposalEvent.Merged e ->
                merged("MERGED", e.id(), e.notice().number(), e.into(), null, meta, documents);
            case ProposalEvent.MergeUndone e ->
                merged("MERGE_UNDONE", e.id(), e.notice().number(), e.into(), e.reason(), meta, documents);
            // Content and roster are in the receipt and in the decisions.
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

    private static void screened(
            UUID proposal,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion,
            Meta meta,
            Documents documents) {
        var screening = new Screening(Noted.of(meta), outcome, note, rulesVersion);
        documents.change(
                SCREENINGS,
                proposal,
                new Screenings(List.of()),
                known -> new Screenings(with(known.screenings(), screening)));
    }

    private static void decided(UUID proposal, Decided decided, Documents documents) {
        documents.change(
                DECISIONS,
                proposal,
                new Decisions(List.of()),
                known -> new Decisions(with(known.decisions(), decided)));
    }

    /** Both proposals record a merger: the merged one as a decision, the other as part of its lineage. */
    private static void merged(
            String what,
            UUID proposal,
            int number,
            UUID into,
            @Nullable String reason,
            Meta meta,
            Documents documents) {
        decided(proposal, Decided.merged(what, into, reason, meta), documents);
        var merged = new Merged(Noted.of(meta), what, proposal, number);
        documents.change(LINEAGE, into, new Lineage(List.of()), known -> new Lineage(with(known.lineage(), merged)));
    }

    public static void conditions(ConditionsEvent event, Meta meta, Documents documents) {
        switch (event) {
            case ConditionsEvent.Judged e -> {
                var judged = new Judged(Noted.of(meta), e.number(), e.condition(), e.met(), e.note(), e.rulesVersion());
                documents.change(
                        CONDITIONS,
                        e.proposal(),
                        new Conditions(List.of()),
                        known -> new Conditions(with(known.conditions(), judged)));
            }
            // The proposal's own events record the consequences.
            case ConditionsEvent.WereSet _,
                    ConditionsEvent.EvidenceHandedIn _,
                    ConditionsEvent.Extended _,
                    ConditionsEvent.Reminded _,
                    ConditionsEvent.Met _,
                    ConditionsEvent.Lapsed _ -> {}
        }
    }

    public static void appeal(AppealEvent event, Meta meta, Documents documents) {
        var noted = Noted.of(meta);
        var line = switch (event) {
            case AppealEvent.Filed e -> new Appeal(noted, Appeal.What.FILED, null, null, null);
            case AppealEvent.Upheld e ->
                new Appeal(noted, Appeal.What.UPHELD, e.outcome(), e.reason(), Optional.ofNullable(e.rulesVersion()));
            case AppealEvent.Closed e -> new Appeal(noted, Appeal.What.CLOSED, null, null, null);
            case AppealEvent.Dismissed e ->
                new Appeal(noted, Appeal.What.DISMISSED, null, e.reason(), Optional.ofNullable(e.rulesVersion()));
        };
        documents.change(
                APPEALS, event.proposal(), new Appeals(List.of()), known -> new Appeals(with(known.appeals(), line)));
    }

    private static <T> List<T> with(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }
}
