// Long: all visible members of a proposal are mapped here and nowhere else.
package igf.proposal.proposal.web;

import igf.api.decision.Cause;
import igf.api.decision.Reason;
import igf.api.proposal.Hint;
import igf.api.proposal.OpenPoint;
import igf.api.proposal.ProposalShown;
import igf.api.proposal.Stage;
import igf.api.proposal.WrittenTo;
import igf.api.receipt.ReceiptShown;
import igf.api.roster.FormerEntryShown;
import igf.api.roster.RosterBreach;
import igf.api.roster.RosterEntryShown;
import igf.api.screening.FailedCriterion;
import igf.platform.people.People;
import igf.platform.web.Caller;
import igf.platform.web.response.ProblemDocuments;
import igf.proposal.content.Content;
import igf.proposal.content.HintFinder;
import igf.proposal.content.Paste;
import igf.proposal.merger.MergedProposals;
import igf.proposal.merger.MergedProposals.Merged;
import igf.proposal.merger.TakeOverPerson;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.StoredDecision;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredFormer;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.reading.FormatMapper;
import igf.proposal.reading.MailRecipients;
import igf.proposal.receipt.Receipt;
import igf.proposal.receipt.ReceiptSigner;
import igf.proposal.roster.Genders;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterMinimum;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps the stored document of a proposal to the record of the API, and opens personal values. */
@Component
public class ProposalMapper {

    private final People people;
    private final Genders genders;
    private final HintFinder hints;
    private final ReceiptSigner signer;
    private final MergedProposals merged;
    private final LinkedPeople linkedPeople;
    private final ProblemDocuments problems;

    ProposalMapper(
            People people,
            Genders genders,
            HintFinder hints,
            ReceiptSigner signer,
            MergedProposals merged,
            LinkedPeople linkedPeople,
            ProblemDocuments problems) {
        this.problems = problems;
        this.linkedPeople = linkedPeople;
        this.people = people;
        this.genders = genders;
        this.hints = hints;
        this.signer = signer;
        this.merged = merged;
    }

    public ProposalShown toProposal(VersionedProposal versioned, RuleSet rules, Caller caller) {
        var proposal = StoredProposal.of(versioned);
        if (versioned.state().stage() == Stage.DRAFT) {
            return toProposal(proposal, rules, caller);
        }
        // Computes the breaches here, because the roster check will record them only later.
        var minimum = new RosterMinimum(rules, versioned.state().roster(), genders.findByEntry(versioned.state()));
        return toProposal(proposal.withBreaches(minimum.breaches()), rules, caller);
    }

    /** Returns open points in the language of the request. */
    private List<OpenPoint> translate(List<OpenPoint> points) {
        var locale = ProblemDocuments.language();
        return points.stream()
                .map(point -> problems.detail(point.code(), point.args(), locale)
                        .map(detail -> new OpenPoint(point.code(), point.pointer(), detail, point.args()))
                        .orElse(point))
                .toList();
    }

    ProposalShown toProposal(StoredProposal proposal, RuleSet rules, Caller caller) {
        return toProposal(proposal, rules, caller, Map.of(proposal.id(), merged.findMergedInto(proposal.id())));
    }

    /** @param allMerged proposals that are merged into this one and others */
    ProposalShown toProposal(StoredProposal proposal, RuleSet rules, Caller caller, Map<UUID, List<Merged>> allMerged) {
        var content = proposal.content().toContent();
        var roster = proposal.roster().stream().map(StoredEntry::toEntry).toList();
        return toResponse(
                proposal,
                content,
                rules,
                caller,
                findHints(content, roster),
                toTookIn(proposal, allMerged.getOrDefault(proposal.id(), List.of())),
                MailRecipients.count(proposal.owner(), roster, people));
    }

    /** Returns hints in the language of the request. */
    public List<Hint> findHints(Content content, List<RosterEntry> roster) {
        var language = ProblemDocuments.language();
        return hints.findHints(content, roster).stream()
                .map(hint -> new Hint(
                        hint.code(),
                        hint.pointer(),
                        problems.translate("hint." + hint.code(), hint.args(), language)
                                .orElse(hint.detail()),
                        hint.args()))
                .toList();
    }

    /** @param caller decides about the original text and internal values */
    private ProposalShown toResponse(
            StoredProposal proposal,
            Content content,
            RuleSet rules,
            Caller caller,
            List<Hint> foundHints,
            List<ProposalShown.TookIn> tookIn,
            WrittenTo mailRecipients) {
        var receipt = proposal.receipt().orElse(null);
        var paste = proposal.paste().orElse(null);
        var forSecretariat = caller.isSecretariat();
        return new ProposalShown(
                proposal.id(),
                proposal.edition(),
                forSecretariat ? proposal.insideState() : proposal.state(),
                receipt == null ? null : receipt.number(),
                content.title(),
                content.subthemes(),
                FormatMapper.toFormat(content.format()),
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
                content.text(Field.WEBSITE),
                proposal.roster().stream()
                        .map(StoredEntry::toEntry)
                        .map(this::toEntry)
                        .toList(),
                proposal.rosterState().orElse(null),
                proposal.rosterBreaches().stream()
                        .map(breach -> new RosterBreach(breach.rule(), breach.detail()))
                        .toList(),
                proposal.formerRoster().stream().map(this::toFormerEntry).toList(),
                translate(OpenPoints.of(proposal, content, rules)),
                paste == null ? List.of() : unassignedLines(paste),
                paste == null ? List.of() : toSections(paste),
                paste == null ? null : toSource(paste, isOrganizedBy(caller, proposal)),
                receipt == null ? null : toReceipt(proposal.id(), receipt),
                proposal.screening()
                        .map(screening -> toScreening(screening, forSecretariat))
                        .orElse(null),
                toDecision(proposal, rules, forSecretariat),
                forSecretariat ? proposal.status().keepsPlace() : null,
                proposal.sessionId().orElse(null),
                proposal.mergedInto().orElse(null),
                foundHints,
                tookIn,
                mailRecipients,
                proposal.versionSeenBy(caller.actor()),
                proposal.changedAt(forSecretariat));
    }

    private List<ProposalShown.TookIn> toTookIn(StoredProposal proposal, List<Merged> mergedProposals) {
        return mergedProposals.stream()
                .map(merger -> new ProposalShown.TookIn(
                        merger.proposal(),
                        merger.number(),
                        merger.title(),
                        merger.people().stream()
                                .map(person -> new ProposalShown.Brought(
                                        person.entry(),
                                        person.role(),
                                        people.show(person.name()),
                                        person.affiliation(),
                                        takenAs(proposal, person)))
                                .toList()))
                .toList();
    }

    /** Looks at the roster too: the entry is added a moment before the merger notes it, with its own public event. */
    private static @Nullable UUID takenAs(StoredProposal proposal, MergedProposals.Person person) {
        var newEntry = TakeOverPerson.newEntryId(proposal.id(), person.entry());
        return person.takenAs() == null
                        && proposal.roster().stream()
                                .anyMatch(entry -> entry.id().equals(newEntry))
                ? newEntry
                : person.takenAs();
    }

    /** @param forSecretariat whether unannounced decisions are shown */
    private static ProposalShown.@Nullable Decision toDecision(
            StoredProposal proposal, RuleSet rules, boolean forSecretariat) {
        var held = proposal.status().held();
        if (forSecretariat && held != null) {
            return toDecision(StoredDecision.of(held), false, null);
        }
        var since = proposal.state() == Stage.LAPSED
                ? proposal.status().lapsedAt()
                : proposal.state() == Stage.DECLINED
                        ? proposal.decision().map(StoredDecision::announcedAt).orElse(null)
                        : null;
        var until = since == null ? null : rules.appeals().deadline(since);
        return proposal.decision()
                .map(decision -> toDecision(decision, true, until))
                .orElse(null);
    }

    private static ProposalShown.Decision toDecision(
            StoredDecision decision, boolean announced, @Nullable Instant appealUntil) {
        var cause = decision.cause();
        return new ProposalShown.Decision(
                decision.outcome(),
                decision.reason(),
                decision.conditions(),
                decision.dueAt(),
                decision.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.text()))
                        .toList(),
                decision.comments(),
                decision.place(),
                cause == null ? null : new Cause(cause.kind(), cause.by()),
                decision.rulesVersion(),
                decision.at(),
                announced,
                announced ? decision.announcedAt() : null,
                appealUntil);
    }

    /** @param forSecretariat whether the secretariat's own note is shown */
    private static ProposalShown.Screening toScreening(Screening screening, boolean forSecretariat) {
        return new ProposalShown.Screening(
                screening.outcome(),
                forSecretariat ? Optional.ofNullable(screening.note()) : null,
                screening.at(),
                toFailedCriteria(screening.failed()),
                screening.overruledBecause(),
                screening.rulesVersion());
    }

    public static List<FailedCriterion> toFailedCriteria(List<igf.proposal.screening.FailedCriterion> failed) {
        return failed.stream()
                .map(criterion -> new FailedCriterion(criterion.rule(), criterion.name(), criterion.evidence()))
                .toList();
    }

    /** Returns the keys that find the caller's proposals, one for each linked id. */
    public Set<String> organizerKeys(Caller caller) {
        var person = caller.person();
        return person == null
                ? Set.of(StoredProposal.subjectKey(caller.subject()))
                : linkedPeople.findIds(person).stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private boolean isOrganizedBy(Caller caller, StoredProposal proposal) {
        return organizerKeys(caller).stream().anyMatch(proposal.organizedBy()::contains);
    }

    public RosterEntryShown toEntry(RosterEntry entry) {
        return new RosterEntryShown(
                entry.id(),
                entry.role(),
                people.show(entry.name()),
                people.show(entry.email()),
                entry.affiliation(),
                entry.organizationId(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.country(),
                people.show(entry.gender()),
                entry.language(),
                entry.firstTime(),
                entry.attendance(),
                entry.state(),
                null);
    }

    private FormerEntryShown toFormerEntry(StoredFormer former) {
        return new FormerEntryShown(
                toEntry(former.entry().toEntry()), former.replacedBy(), people.show(former.reason()));
    }

    private List<String> unassignedLines(Paste paste) {
        var lines = people.show(paste.unassigned());
        return lines == null ? List.of() : lines.lines().toList();
    }

    private List<ProposalShown.Section> toSections(Paste paste) {
        return paste.sections().stream()
                .map(section -> new ProposalShown.Section(section.kind(), section.label(), people.show(section.text())))
                .toList();
    }

    private ProposalShown.Source toSource(Paste paste, boolean organizer) {
        return new ProposalShown.Source(
                paste.editionGuess(),
                paste.number(),
                paste.sessionType(),
                paste.subthemes(),
                paste.hints(),
                organizer ? people.show(paste.text()) : null);
    }

    public ReceiptShown toReceipt(UUID proposal, Receipt receipt) {
        return new ReceiptShown(
                receipt.number(),
                receipt.submittedAt(),
                receipt.contentHash(),
                receipt.rulesVersion(),
                signer.sign(
                        proposal.toString(),
                        receipt.number(),
                        receipt.submittedAt().toString(),
                        receipt.contentHash(),
                        receipt.rulesVersion()));
    }

    public static String path(UUID proposal) {
        return "/proposals/" + proposal;
    }
}
