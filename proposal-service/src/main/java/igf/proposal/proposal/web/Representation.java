package igf.proposal.proposal.web;

import igf.platform.people.People;
import igf.platform.web.Caller;
import igf.proposal.proposal.Hint;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterBreach;
import igf.proposal.proposal.RosterMinimum;
import igf.proposal.proposal.Seen;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.view.ProposalDocument;
import igf.proposal.rules.RuleSet;
import igf.proposal.vocabulary.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal as the API shows it, made of the document that views keep; opens personal values. */
@Component
class Representation {

    private final People people;
    private final HintFinder hints;
    private final ReceiptSigner signer;

    Representation(People people, HintFinder hints, ReceiptSigner signer) {
        this.people = people;
        this.hints = hints;
        this.signer = signer;
    }

    Document of(Seen seen, RuleSet rules, Caller caller) {
        var document = ProposalDocument.of(seen.state(), seen.version());
        if (seen.state().stage() != Stage.DRAFT) {
            // As the watch over the roster will find in a moment.
            document.append("rosterBreaches", ProposalDocument.breaches(minimum(seen.state(), rules)));
        }
        ProposalDocument.rosterState(document);
        return of(document, rules, caller);
    }

    private List<RosterBreach> minimum(ProposalState proposal, RuleSet rules) {
        var genders = new HashMap<UUID, Gender>();
        for (var entry : proposal.roster()) {
            if (entry.gender() != null) {
                people.open(entry.gender()).ifPresent(name -> genders.put(entry.id(), Gender.valueOf(name)));
            }
        }
        return new RosterMinimum(rules, proposal.roster(), genders).breaches();
    }

    /** One proposal, with what a careful reader would notice. */
    Document of(Document proposal, RuleSet rules, Caller caller) {
        return listed(proposal, rules, caller).append("hints", hints(proposal));
    }

    List<Hint> hints(Document proposal) {
        return hints.of(proposal);
    }

    /** Looks up at once what showing a page of proposals needs. */
    void prepare(List<Document> page) {
        people.prepare(page);
    }

    /** One of many. @param caller the original text and what stayed inside are for some only */
    Document listed(Document proposal, RuleSet rules, Caller caller) {
        var organizer = proposal.getList("organizedBy", String.class).contains(key(caller));
        var receipt = proposal.get("receipt", Document.class);
        var shown = new Document("id", proposal.getString("_id"))
                .append("edition", proposal.getString("edition"))
                .append("state", proposal.getString("state"))
                .append("number", receipt == null ? null : receipt.getInteger("number"));
        shown.putAll(proposal.get("content", Document.class));
        shown.append(
                        "roster",
                        proposal.getList("roster", Document.class).stream()
                                .map(this::entry)
                                .toList())
                .append("rosterState", proposal.getString("rosterState"))
                .append("rosterBreaches", proposal.get("rosterBreaches"))
                .append(
                        "formerRoster",
                        proposal.getList("formerRoster", Document.class).stream()
                                .map(entry -> entry(entry).append("reason", people.show(entry.getString("reason"))))
                                .toList())
                .append("openPoints", OpenPoints.of(proposal, rules));
        paste(proposal.get("paste", Document.class), organizer, shown);
        return shown.append("receipt", receipt == null ? null : receipt(proposal.getString("_id"), receipt))
                .append("screening", screening(proposal.get("screening", Document.class), caller))
                .append("decision", proposal.get("decision"))
                .append("sessionId", proposal.getString("sessionId"))
                .append("mergedInto", proposal.getString("mergedInto"));
    }

    /** Under which key somebody's proposals are found. */
    static String key(Caller caller) {
        var person = caller.person();
        return person == null ? ProposalDocument.subjectKey(caller.subject()) : person.toString();
    }

    Document entry(Document entry) {
        var shown = new Document(entry);
        shown.remove("person");
        shown.append("name", people.show(entry.getString("name")));
        shown.append("email", people.show(entry.getString("email")));
        shown.append("gender", people.show(entry.getString("gender")));
        return shown;
    }

    private void paste(@Nullable Document paste, boolean organizer, Document shown) {
        if (paste == null) {
            shown.append("unassigned", List.of()).append("sections", List.of()).append("source", null);
            return;
        }
        var unassigned = people.show(paste.getString("unassigned"));
        shown.append(
                        "unassigned",
                        unassigned == null ? List.of() : unassigned.lines().toList())
                .append(
                        "sections",
                        paste.getList("sections", Document.class).stream()
                                .map(section ->
                                        new Document(section).append("text", people.show(section.getString("text"))))
                                .toList())
                .append(
                        "source",
                        new Document("editionGuess", paste.get("editionGuess"))
                                .append("number", paste.get("number"))
                                .append("sessionType", paste.get("sessionType"))
                                .append("subthemes", paste.get("subthemes"))
                                .append("hints", paste.get("hints"))
                                .append("text", organizer ? people.show(paste.getString("text")) : null));
    }

    Document receipt(String proposal, Document receipt) {
        return new Document(receipt)
                .append(
                        "signature",
                        signer.sign(
                                proposal,
                                receipt.getInteger("number"),
                                receipt.getString("submittedAt"),
                                receipt.getString("contentHash"),
                                receipt.getInteger("rulesVersion")));
    }

    private static @Nullable Document screening(@Nullable Document screening, Caller caller) {
        if (screening == null) {
            return null;
        }
        var shown = new Document(screening);
        if (!caller.isSecretariat()) {
            shown.remove("note");
        }
        return shown;
    }
}
