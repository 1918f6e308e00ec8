package igf.proposal.proposal.web;

import igf.platform.people.People;
import igf.platform.web.Caller;
import igf.proposal.content.Hint;
import igf.proposal.content.web.HintFinder;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.ProposalDocument;
import igf.proposal.proposal.view.StoredContent;
import igf.proposal.receipt.web.ReceiptShown;
import igf.proposal.receipt.web.ReceiptSigner;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.Genders;
import igf.proposal.roster.RosterBreach;
import igf.proposal.roster.RosterMinimum;
import igf.proposal.roster.web.FormerEntryShown;
import igf.proposal.roster.web.RosterEntryShown;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.Attendance;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal as the API shows it, made of the document that views keep; opens personal values. */
@Component
public class Representation {

    private final People people;
    private final Genders genders;
    private final HintFinder hints;
    private final ReceiptSigner signer;

    Representation(People people, Genders genders, HintFinder hints, ReceiptSigner signer) {
        this.people = people;
        this.genders = genders;
        this.hints = hints;
        this.signer = signer;
    }

    public ProposalShown of(VersionedProposal seen, RuleSet rules, Caller caller) {
        var document = ProposalDocument.of(seen.state(), seen.version());
        if (seen.state().stage() != Stage.DRAFT) {
            // As the watch over the roster will find in a moment.
            var minimum = new RosterMinimum(rules, seen.state().roster(), genders.of(seen.state()));
            document.append("rosterBreaches", ProposalDocument.breaches(minimum.breaches()));
        }
        ProposalDocument.rosterState(document);
        return of(document, rules, caller);
    }

    /** One proposal, with what a careful reader would notice. */
    public ProposalShown of(Document proposal, RuleSet rules, Caller caller) {
        return shown(proposal, rules, caller, hints(proposal));
    }

    public List<Hint> hints(Document proposal) {
        return hints.of(proposal);
    }

    /** Looks up at once what showing a page of proposals needs. */
    void prepare(List<Document> page) {
        people.prepare(page);
    }

    /** One of many. */
    ProposalShown listed(Document proposal, RuleSet rules, Caller caller) {
        return shown(proposal, rules, caller, null);
    }

    /** @param caller the original text and what stayed inside are for some only */
    private ProposalShown shown(Document proposal, RuleSet rules, Caller caller, @Nullable List<Hint> noticed) {
        var organizer = proposal.getList("organizedBy", String.class).contains(key(caller));
        var id = proposal.getString("_id");
        var receipt = proposal.get("receipt", Document.class);
        var content = StoredContent.of(proposal.get("content", Document.class));
        var paste = proposal.get("paste", Document.class);
        return new ProposalShown(
                UUID.fromString(id),
                proposal.getString("edition"),
                Stage.valueOf(proposal.getString("state")),
                receipt == null ? null : receipt.getInteger("number"),
                content.title(),
                content.subthemes(),
                content.format(),
                content.policyQuestions(),
                content.sdgs(),
                content.sdgTargets(),
                content.description(),
                content.outcomes(),
                content.hybrid(),
                content.messages(),
                content.tools(),
                content.text(Field.GAIN),
                content.text(Field.FORMAT_DESCRIPTION),
                content.text(Field.BACKGROUND_PAPER),
                content.text(Field.EARLIER_REPORT),
                content.text(Field.RELEVANCE_TO_THEME),
                content.text(Field.RELEVANCE_TO_GOVERNANCE),
                content.text(Field.INTERVENTIONS),
                content.text(Field.DIVERSITY),
                content.text(Field.SDG_EXPLANATION),
                documents(proposal, "roster").map(this::entry).toList(),
                Stored.choice(proposal, "rosterState", ProposalShown.RosterState.class),
                documents(proposal, "rosterBreaches")
                        .map(one -> new RosterBreach(one.getString("rule"), one.getString("detail")))
                        .toList(),
                documents(proposal, "formerRoster").map(this::former).toList(),
                OpenPoints.of(proposal, rules),
                unassigned(paste),
                sections(paste),
                paste == null ? null : source(paste, organizer),
                receipt == null ? null : receipt(id, receipt),
                Stored.screening(proposal.get("screening", Document.class), caller.isSecretariat()),
                Stored.decision(proposal.get("decision", Document.class)),
                Stored.id(proposal, "sessionId"),
                Stored.id(proposal, "mergedInto"),
                noticed);
    }

    private static Stream<Document> documents(Document document, String member) {
        return document.getList(member, Document.class).stream();
    }

    /** Under which key somebody's proposals are found. */
    public static String key(Caller caller) {
        var person = caller.person();
        return person == null ? ProposalDocument.subjectKey(caller.subject()) : person.toString();
    }

    public RosterEntryShown entry(Document entry) {
        return new RosterEntryShown(
                UUID.fromString(entry.getString("id")),
                RosterRole.valueOf(entry.getString("role")),
                people.show(entry.getString("name")),
                people.show(entry.getString("email")),
                entry.getString("affiliation"),
                entry.getString("organizationId"),
                Stored.choice(entry, "stakeholderGroup", StakeholderGroup.class),
                Stored.choice(entry, "region", Region.class),
                entry.getString("country"),
                people.show(entry.getString("gender")),
                entry.getString("language"),
                entry.getBoolean("firstTime"),
                Stored.choice(entry, "attendance", Attendance.class),
                EntryState.valueOf(entry.getString("state")),
                null);
    }

    private FormerEntryShown former(Document entry) {
        return new FormerEntryShown(
                entry(entry), Stored.id(entry, "replacedBy"), people.show(entry.getString("reason")));
    }

    private List<String> unassigned(@Nullable Document paste) {
        var lines = paste == null ? null : people.show(paste.getString("unassigned"));
        return lines == null ? List.of() : lines.lines().toList();
    }

    private List<ProposalShown.Section> sections(@Nullable Document paste) {
        return paste == null
                ? List.of()
                : documents(paste, "sections")
                        .map(section -> new ProposalShown.Section(
                                section.getString("kind"),
                                section.getString("label"),
                                people.show(section.getString("text"))))
                        .toList();
    }

    private ProposalShown.Source source(Document paste, boolean organizer) {
        return new ProposalShown.Source(
                paste.getInteger("editionGuess"),
                paste.getInteger("number"),
                paste.getString("sessionType"),
                paste.getList("subthemes", String.class),
                paste.getList("hints", String.class),
                organizer ? people.show(paste.getString("text")) : null);
    }

    public ReceiptShown receipt(String proposal, Document receipt) {
        var number = receipt.getInteger("number");
        var submittedAt = receipt.getString("submittedAt");
        var contentHash = receipt.getString("contentHash");
        var rulesVersion = receipt.getInteger("rulesVersion");
        return new ReceiptShown(
                number,
                Instant.parse(submittedAt),
                contentHash,
                rulesVersion,
                signer.sign(proposal, number, submittedAt, contentHash, rulesVersion));
    }
}
