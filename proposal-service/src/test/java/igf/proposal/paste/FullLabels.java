package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.PastedProposal.RosterEntry;
import igf.proposal.paste.label.Goals;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.HybridAnswers;
import igf.proposal.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a proposal as a page on which no label is lost. */
final class FullLabels {
    private final List<String> lines = new ArrayList<>();

    private FullLabels() {}

    static String page(PastedProposal proposal) {
        var page = new FullLabels();
        var source = proposal.source();
        if (source.number() != null && source.editionGuess() != null && source.sessionType() != null) {
            page.lines.add("IGF " + source.editionGuess() + " " + source.sessionType() + " #" + source.number());
        } else if (source.number() != null) {
            page.lines.add("WS #" + source.number());
        }
        page.block("Title:", proposal.title());
        proposal.sections().stream()
                .filter(section -> Heading.valueOf(section.kind()).compareTo(Heading.ORGANIZERS) < 0)
                .forEach(section -> page.block(label(section), section.text()));
        proposal.subthemes().forEach(theme -> page.block("Subtheme:", theme));
        proposal.roster().forEach(page::person);
        page.format(proposal.format());
        page.questions(proposal.policyQuestions());
        page.block("Connection with previous Messages:", proposal.messages());
        page.goals(proposal);
        page.block("Description:", proposal.description());
        page.block("Expected Outcomes:", proposal.outcomes());
        proposal.sections().stream()
                .filter(section -> Heading.valueOf(section.kind()).compareTo(Heading.ORGANIZERS) > 0)
                .forEach(section -> page.block(label(section), section.text()));
        for (int i = 0; i < proposal.hybrid().size(); i++) {
            page.lines.add((i == 0 ? "Hybrid Format: - " : "- ") + HybridAnswers.QUESTIONS.get(i));
            page.paragraphs(proposal.hybrid().get(i));
        }
        page.block("Online Participation", proposal.tools());
        return String.join("\n", page.lines);
    }

    private static String label(PastedProposal.Section section) {
        return Heading.valueOf(section.kind()).labels.getFirst() + ":";
    }

    private void block(String label, @Nullable String text) {
        if (text != null) {
            lines.add(label);
            paragraphs(text);
        }
    }

    private void paragraphs(String text) {
        lines.addAll(List.of(text.split("\n\n")));
    }

    private void person(RosterEntry entry) {
        var parts = new ArrayList<String>();
        boolean host = entry.role() == RosterRole.ORGANIZER;
        add(parts, entry.name());
        add(parts, host ? entry.affiliation() : null);
        add(parts, entry.stakeholderGroup() == null ? null : Synonyms.GROUPS.defaultSpelling(entry.stakeholderGroup()));
        add(parts, entry.region() == null ? null : Synonyms.REGIONS.defaultSpelling(entry.region()));
        add(parts, entry.email());
        boolean numbered = host || entry.role() == RosterRole.SPEAKER;
        // The number only tells lines apart; a page may count from anywhere.
        String number = numbered ? " " + (lines.size() + 1) : "";
        lines.add(Synonyms.ROLES.defaultSpelling(entry.role()) + number + ": " + String.join(", ", parts));
        if (host && entry.country() != null) {
            lines.add("Country: " + entry.country());
        }
        if (host && entry.gender() != null) {
            lines.add("Gender: " + Synonyms.GENDERS.defaultSpelling(entry.gender()));
        }
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private void format(PastedProposal.Format format) {
        var parts = new ArrayList<String>();
        add(parts, format.type() == null ? null : Synonyms.FORMATS.defaultSpelling(format.type()));
        add(parts, format.layout() == null ? null : Synonyms.LAYOUTS.defaultSpelling(format.layout()));
        if (!parts.isEmpty()) {
            block("Format", String.join(" - ", parts));
        }
        if (format.minutes() != null) {
            lines.add("Duration (minutes): " + format.minutes());
        }
        if (format.description() != null) {
            lines.add("Format description: " + format.description());
        }
    }

    /** A first paragraph that asks nothing is a heading over the questions, and has no bullet. */
    private void questions(List<String> questions) {
        if (!questions.isEmpty()) {
            lines.add("Policy Question(s)");
        }
        for (String question : questions) {
            String first = question.split("\n\n")[0];
            boolean heading = first.length() < question.length() && first.indexOf('?') < 0;
            paragraphs((heading ? "" : "\u2022 ") + question);
        }
    }

    private void goals(PastedProposal proposal) {
        lines.add("SDGs");
        proposal.sdgs().forEach(goal -> lines.add(goal + ". " + Goals.title(goal)));
        lines.addAll(proposal.sdgTargets());
        if (proposal.sdgExplanation() != null) {
            block("Targets:", proposal.sdgExplanation());
        }
    }
}
