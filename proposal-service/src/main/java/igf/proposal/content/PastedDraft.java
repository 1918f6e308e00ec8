package igf.proposal.content;

import igf.api.roster.RosterBody;
import igf.platform.people.People;
import igf.proposal.paste.PastedProposal;
import igf.proposal.paste.PastedText;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterSeals;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates a draft from a pasted page. Seals its people and looks up its subthemes in the rules. */
@Component
class PastedDraft {

    /** Sections of pages for which a proposal has a field. */
    private static final Map<String, Field> FIELDS = Map.of(
            "GAIN", Field.GAIN,
            "INTERVENTIONS", Field.INTERVENTIONS,
            "DIVERSITY", Field.DIVERSITY,
            "BACKGROUND_PAPER", Field.BACKGROUND_PAPER,
            "PREVIOUS_WORKSHOP", Field.EARLIER_REPORT,
            "RELEVANCE_TO_THEME", Field.RELEVANCE_TO_THEME,
            "RELEVANCE_TO_INTERNET_GOVERNANCE", Field.RELEVANCE_TO_GOVERNANCE);

    private final People people;
    private final RosterSeals seals;

    PastedDraft(People people, RosterSeals seals) {
        this.people = people;
        this.seals = seals;
    }

    record Read(Content content, List<RosterEntry> roster, Paste paste) {}

    Read read(String text, RuleSet rules) {
        var page = PastedText.parse(text);
        var roster = roster(page);
        return new Read(content(page, rules), roster, paste(page, roster));
    }

    private static Content content(PastedProposal page, RuleSet rules) {
        var answers = new EnumMap<Field, String>(Field.class);
        for (var section : page.sections()) {
            var field = FIELDS.get(section.kind());
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
                        .map(wording -> SubthemeWording.find(wording, rules))
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

    /** Entries with the same name on a page are one person. */
    private List<RosterEntry> roster(PastedProposal page) {
        var known = new HashMap<String, UUID>();
        var roster = new ArrayList<RosterEntry>();
        for (var read : page.roster()) {
            var body = new RosterBody(
                    read.role(),
                    read.name(),
                    read.email(),
                    read.affiliation(),
                    null,
                    read.stakeholderGroup(),
                    read.region(),
                    read.country(),
                    read.gender(),
                    null,
                    null,
                    read.attendance());
            var person = read.name() == null
                    ? seals.person(read.email())
                    : known.computeIfAbsent(read.name(), name -> seals.person(read.email()));
            roster.add(seals.sealed(roster.size(), body, person));
        }
        return roster;
    }

    private Paste paste(PastedProposal page, List<RosterEntry> roster) {
        var key = people.document(
                roster.stream().map(RosterEntry::person).distinct().toList());
        var unassigned = String.join("\n", page.unassigned());
        return new Paste(
                people.seal(key, page.source().text()),
                unassigned.isEmpty() ? null : people.seal(key, unassigned),
                page.sections().stream()
                        .filter(section -> !FIELDS.containsKey(section.kind()))
                        .map(section ->
                                new Paste.Section(section.kind(), section.label(), people.seal(key, section.text())))
                        .toList(),
                page.source().editionGuess(),
                page.source().number(),
                page.source().sessionType(),
                page.source().subthemes(),
                page.source().hints().stream().map(Enum::name).toList(),
                assumed(page, roster));
    }

    private static List<UUID> assumed(PastedProposal page, List<RosterEntry> roster) {
        return page.openPoints().stream()
                .filter(point -> point.code() == PastedProposal.OpenPoint.Code.ROLE_ASSUMED)
                .map(point -> Integer.parseInt(point.pointer().split("/", -1)[2]))
                .map(index -> roster.get(index).id())
                .distinct()
                .toList();
    }
}
