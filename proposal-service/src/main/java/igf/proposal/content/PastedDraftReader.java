package igf.proposal.content;

import igf.api.roster.RosterBody;
import igf.platform.people.People;
import igf.proposal.paste.PastedProposal;
import igf.proposal.paste.PastedText;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads a draft's content, roster and source text from a pasted page. Seals personal data and maps subtheme names to
 * ids.
 */
@Component
class PastedDraftReader {

    /** The fields for sections of a page; all other sections are kept as they are. */
    private static final Map<String, Field> FIELD_BY_SECTION = Map.of(
            "GAIN", Field.GAIN,
            "INTERVENTIONS", Field.INTERVENTIONS,
            "DIVERSITY", Field.DIVERSITY,
            "BACKGROUND_PAPER", Field.BACKGROUND_PAPER,
            "PREVIOUS_WORKSHOP", Field.EARLIER_REPORT,
            "RELEVANCE_TO_THEME", Field.RELEVANCE_TO_THEME,
            "RELEVANCE_TO_INTERNET_GOVERNANCE", Field.RELEVANCE_TO_GOVERNANCE);

    private final People people;
    private final RosterEntryMapper entryMapper;

    PastedDraftReader(People people, RosterEntryMapper entryMapper) {
        this.people = people;
        this.entryMapper = entryMapper;
    }

    record DraftContent(Content content, List<RosterEntry> roster, Paste paste) {}

    DraftContent read(String text, RuleSet rules) {
        var page = PastedText.parse(text);
        var roster = roster(page);
        return new DraftContent(content(page, rules), roster, paste(page, roster));
    }

    private static Content content(PastedProposal page, RuleSet rules) {
        var answers = new EnumMap<Field, String>(Field.class);
        for (var section : page.sections()) {
            var field = FIELD_BY_SECTION.get(section.kind());
            if (field != null) {
                answers.put(field, section.text());
            }
        }
        if (page.sdgExplanation() != null) {
            answers.put(Field.SDG_EXPLANATION, page.sdgExplanation());
        }
        if (page.format().description() != null) {
            answers.put(Field.FORMAT_DESCRIPTION, page.format().description());
        }
        return new Content(
                page.title(),
                page.subthemes().stream()
                        .map(subthemeName -> SubthemeMatcher.find(subthemeName, rules))
                        .distinct()
                        .toList(),
                new ChosenFormat(
                        page.format().type(),
                        page.format().layout(),
                        page.format().minutes()),
                page.policyQuestions(),
                page.sdgs(),
                page.sdgTargets(),
                page.description(),
                page.outcomes(),
                page.hybrid(),
                page.messages(),
                page.tools(),
                answers);
    }

    /** Treats entries with the same name as one person. */
    private List<RosterEntry> roster(PastedProposal page) {
        var personByName = new HashMap<String, UUID>();
        var roster = new ArrayList<RosterEntry>();
        for (var pastedEntry : page.roster()) {
            var body = new RosterBody(
                    pastedEntry.role(),
                    pastedEntry.name(),
                    pastedEntry.email(),
                    pastedEntry.affiliation(),
                    null,
                    pastedEntry.stakeholderGroup(),
                    pastedEntry.region(),
                    pastedEntry.country(),
                    pastedEntry.gender(),
                    null,
                    null,
                    pastedEntry.attendance());
            var person = pastedEntry.name() == null
                    ? entryMapper.personId(pastedEntry.email())
                    : personByName.computeIfAbsent(
                            pastedEntry.name(), name -> entryMapper.personId(pastedEntry.email()));
            roster.add(entryMapper.toEntry(roster.size(), body, person));
        }
        return roster;
    }

    private Paste paste(PastedProposal page, List<RosterEntry> roster) {
        var key = people.createDocumentHolder(
                roster.stream().map(RosterEntry::person).distinct().toList());
        var unassigned = String.join("\n", page.unassigned());
        return new Paste(
                people.seal(key, page.source().text()),
                unassigned.isEmpty() ? null : people.seal(key, unassigned),
                page.sections().stream()
                        .filter(section -> !FIELD_BY_SECTION.containsKey(section.kind()))
                        .map(section ->
                                new Paste.Section(section.kind(), section.label(), people.seal(key, section.text())))
                        .toList(),
                page.source().editionGuess(),
                page.source().number(),
                page.source().sessionType(),
                page.source().subthemes(),
                page.source().hints().stream().map(Enum::name).toList(),
                entriesWithAssumedRole(page, roster));
    }

    private static List<UUID> entriesWithAssumedRole(PastedProposal page, List<RosterEntry> roster) {
        return page.openPoints().stream()
                .filter(point -> point.code() == PastedProposal.OpenPoint.Code.ROLE_ASSUMED)
                .map(point -> Integer.parseInt(point.pointer().split("/", -1)[2]))
                .map(index -> roster.get(index).id())
                .distinct()
                .toList();
    }
}
