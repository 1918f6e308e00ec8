package igf.proposal.person.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.call.Call;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.InvitationStatus;
import igf.proposal.proposal.ProposalEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@value #PROPOSALS}: one document a proposal with its people, {@code people} their ids; {@value #INVITATIONS}: one an entry on
 * a roster; {@value #EDITIONS}: one an edition, until when one may hand in; {@value #CONDITIONS}: one a proposal.
 */
@Component
class PersonView implements View {

    static final String PROPOSALS = "proposals";
    static final String INVITATIONS = "invitations";
    static final String EDITIONS = "editions";
    static final String CONDITIONS = "conditions";

    @Override
    public String name() {
        return "people";
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
        documents.update(INVITATIONS, event.entry().toString(), d -> {
            switch (event) {
                case InvitationEvent.Sent e ->
                    d.append("person", e.guest().person().toString())
                            .append("role", e.guest().role())
                            .append("edition", e.occasion().edition())
                            .append("proposal", e.occasion().proposal().toString())
                            .append("number", e.occasion().number())
                            .append("title", e.occasion().title())
                            .append("expiresAt", e.expiresAt().toString())
                            .append("token", Objects.toString(e.tokenSealed(), null))
                            .append("state", InvitationStatus.INVITED.name());
                case InvitationEvent.Reminded e ->
                    d.append("title", e.occasion().title());
                case InvitationEvent.Answered e ->
                    d.append("state", e.answer().status().name());
                case InvitationEvent.Withdrawn e -> d.append("state", InvitationStatus.WITHDRAWN.name());
            }
        });
    }

    private static void edition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> until(e.edition(), e.details().call(), documents);
            case EditionEvent.Changed e -> until(e.edition(), e.details().call(), documents);
            case EditionEvent.Extended e -> {
                var proposal = e.extension().proposal();
                if (proposal != null) {
                    documents.update(
                            EDITIONS,
                            e.edition(),
                            d -> alone(
                                    d,
                                    proposal.toString(),
                                    e.extension().until().toString()));
                }
            }
            case EditionEvent.ReviewersNamed _,
                    EditionEvent.CallOpened _,
                    EditionEvent.CallClosed _,
                    EditionEvent.PhaseBegun _ -> {}
        }
    }

    /** The longest of the times that one proposal alone was given. */
    private static void alone(Document d, String proposal, String until) {
        var alone = new Document(d.get("alone", new Document()));
        if (alone.getString(proposal) == null || alone.getString(proposal).compareTo(until) < 0) {
            alone.append(proposal, until);
        }
        d.append("alone", alone);
    }

    private static void until(String edition, Call call, Documents documents) {
        documents.update(
                EDITIONS, edition, d -> d.append("until", call.graceUntil().toString()));
    }

    private static void conditions(ConditionsEvent event, Documents documents) {
        documents.update(CONDITIONS, event.proposal().toString(), d -> {
            switch (event) {
                case ConditionsEvent.WereSet e ->
                    d.append("dueAt", Objects.toString(e.dueAt(), null))
                            .append("texts", e.conditions())
                            .append(
                                    "lacking",
                                    new ArrayList<>(e.conditions().stream()
                                            .map(_ -> true)
                                            .toList()));
                case ConditionsEvent.EvidenceHandedIn e -> lacking(d, e.number(), false);
                case ConditionsEvent.Judged e -> lacking(d, e.number(), !e.met());
                case ConditionsEvent.Met e -> d.append("lacking", List.of());
                case ConditionsEvent.Lapsed e -> d.append("lacking", List.of());
                case ConditionsEvent.Reminded _ -> {}
            }
        });
    }

    /** @param number from 1 */
    private static void lacking(Document d, int number, boolean lacking) {
        var all = new ArrayList<>(d.getList("lacking", Boolean.class, List.of()));
        if (number <= all.size()) {
            all.set(number - 1, lacking);
        }
        d.append("lacking", all);
    }
}
