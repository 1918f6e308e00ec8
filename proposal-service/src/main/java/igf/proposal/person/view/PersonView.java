package igf.proposal.person.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.Kept;
import igf.platform.view.View;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.InvitationStatus;
import igf.proposal.proposal.ProposalEvent;
import org.springframework.stereotype.Component;

/** Who has a part in which proposal, and what is asked of them by when. */
@Component
class PersonView implements View {

    static final Kept<StoredRoles> PROPOSALS = Kept.of("proposals", StoredRoles.class);
    /** By the entry on a roster */
    static final Kept<StoredInvitation> INVITATIONS = Kept.of("invitations", StoredInvitation.class);
    /** By the edition's slug */
    static final Kept<StoredDeadline> EDITIONS = Kept.of("editions", StoredDeadline.class);
    /** By the proposal */
    static final Kept<StoredConditions> CONDITIONS = Kept.of("conditions", StoredConditions.class);

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case ProposalEvent e -> PartsFold.fold(e, documents);
            case InvitationEvent e -> invitation(e, documents);
            case EditionEvent e -> edition(e, documents);
            case ConditionsEvent e -> conditions(e, documents);
            default -> {}
        }
    }

    private static void invitation(InvitationEvent event, Documents documents) {
        if (event instanceof InvitationEvent.Sent e) {
            documents.put(INVITATIONS, e.entry(), StoredInvitation.of(e));
            return;
        }
        documents.changeIfPresent(INVITATIONS, event.entry(), kept -> switch (event) {
            case InvitationEvent.Sent e -> StoredInvitation.of(e);
            case InvitationEvent.Reminded e -> kept.called(e.occasion().title());
            case InvitationEvent.Answered e -> kept.in(e.answer().status());
            case InvitationEvent.Withdrawn e -> kept.in(InvitationStatus.WITHDRAWN);
        });
    }

    private static void edition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredDeadline.NONE,
                        known -> known.in(e.details().call()));
            case EditionEvent.Changed e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredDeadline.NONE,
                        known -> known.in(e.details().call()));
            case EditionEvent.Extended e -> {
                var extension = e.extension();
                var proposal = extension.proposal();
                if (proposal != null) {
                    documents.change(
                            EDITIONS,
                            e.edition(),
                            StoredDeadline.NONE,
                            known -> known.given(proposal, extension.until()));
                }
            }
            case EditionEvent.ReviewersNamed _,
                    EditionEvent.CallOpened _,
                    EditionEvent.CallClosed _,
                    EditionEvent.PhaseBegun _ -> {}
        }
    }

    private static void conditions(ConditionsEvent event, Documents documents) {
        if (event instanceof ConditionsEvent.WereSet e) {
            documents.put(CONDITIONS, e.proposal(), StoredConditions.of(e));
            return;
        }
        documents.changeIfPresent(CONDITIONS, event.proposal(), kept -> switch (event) {
            case ConditionsEvent.WereSet e -> StoredConditions.of(e);
            case ConditionsEvent.EvidenceHandedIn e -> kept.with(e.number(), false);
            case ConditionsEvent.Judged e -> kept.with(e.number(), !e.met());
            case ConditionsEvent.Met _, ConditionsEvent.Lapsed _ -> kept.over();
            case ConditionsEvent.Extended e -> kept.extended(e.number(), e.dueAt());
            case ConditionsEvent.Reminded _ -> kept;
        });
    }
}
