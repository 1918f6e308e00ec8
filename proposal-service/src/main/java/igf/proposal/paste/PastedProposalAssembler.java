package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.PastedProposal.Evidence;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.Section;
import igf.proposal.paste.PastedProposal.Source;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.HybridAnswers;
import igf.proposal.paste.label.PastedRoster;
import igf.proposal.paste.label.PolicyQuestions;
import igf.proposal.paste.line.Line;
import igf.proposal.paste.line.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates the proposal from the collected page. Reads each block separately, then adds hints and open points. */
final class PastedProposalAssembler {
    /** Headings without a field of their own in {@code PastedProposal}; they become sections. */
    private static final Set<Heading> SECTIONS = EnumSet.of(
            Heading.TIME,
            Heading.ROOM,
            Heading.ABOUT,
            Heading.ADDITIONAL_SPEAKERS,
            Heading.RELEVANCE_TO_THEME,
            Heading.RELEVANCE_TO_INTERNET_GOVERNANCE,
            Heading.SDGS,
            Heading.GAIN,
            Heading.INTERVENTIONS,
            Heading.DIVERSITY,
            Heading.ISSUES,
            Heading.AGENDA,
            Heading.DISCUSSION_FACILITATION,
            Heading.BACKGROUND_PAPER,
            Heading.PREVIOUS_WORKSHOP,
            Heading.REPORT_LINK,
            Heading.REPORT);

    private PastedProposalAssembler() {}

    record Texts(
            List<Passage> themes,
            List<Passage> questions,
            Passage sdgExplanation,
            Passage description,
            Passage outcomes,
            List<Passage> hybrid,
            Passage messages,
            Passage tools) {
        static Texts of(Page page) {
            return new Texts(
                    page.text(Heading.THEME).stream()
                            .map(line -> Passage.of(line, line.text()))
                            .toList(),
                    PolicyQuestions.parse(page.text(Heading.POLICY)),
                    Passage.of(page.text(Heading.TARGETS)),
                    Passage.of(page.text(Heading.DESCRIPTION)),
                    Passage.of(page.text(Heading.OUTCOMES)),
                    HybridAnswers.parse(page.text(Heading.HYBRID)),
                    Passage.of(page.text(Heading.MESSAGES)),
                    Passage.of(page.text(Heading.TOOL)));
        }

        /** Returns the texts in which the organizers describe their plans. */
        List<String> prose(Page page) {
            return Stream.of(
                            Stream.of(description.text(), outcomes.text()),
                            hybrid.stream().map(Passage::text),
                            page.text(Heading.GAIN).stream().map(Line::text),
                            page.text(Heading.FORMAT_DESCRIPTION).stream().map(Line::text))
                    .flatMap(texts -> texts)
                    .toList();
        }
    }

    static PastedProposal assemble(Page page, String original) {
        Header.assign(page);
        Roles.assign(page);
        PastedRoster.completeByName(page.roster);
        Texts texts = Texts.of(page);
        List<String> prose = texts.prose(page);
        boolean outcomesLost = page.text(Heading.DESCRIPTION).size() > 1
                && texts.outcomes().text().isEmpty();
        Integer edition = EditionGuess.guess(page, prose);
        List<Hint> hints = Hints.of(page, prose, outcomesLost);
        List<String> themes = texts.themes().stream().map(Passage::text).toList();
        return new PastedProposal(
                page.title == null ? null : page.title.line().text(),
                page.format(),
                themes,
                texts.questions().stream().map(Passage::text).toList(),
                List.copyOf(page.goals),
                List.copyOf(page.targetIds),
                emptyToNull(texts.sdgExplanation()),
                emptyToNull(texts.description()),
                emptyToNull(texts.outcomes()),
                texts.hybrid().stream().map(Passage::text).toList(),
                emptyToNull(texts.messages()),
                emptyToNull(texts.tools()),
                sections(page),
                List.copyOf(page.roster),
                PasteGaps.of(page, texts, edition),
                hints,
                evidence(page, texts),
                page.unassignedLines(),
                new Source(
                        edition,
                        page.number,
                        page.sessionType,
                        themes,
                        hints.stream().map(Hint::code).distinct().toList(),
                        original));
    }

    private static List<Section> sections(Page page) {
        return SECTIONS.stream()
                .filter(heading -> !page.text(heading).isEmpty())
                .sorted(Comparator.comparingInt(
                        heading -> page.text(heading).getFirst().number()))
                .map(heading -> new Section(
                        heading.name(),
                        page.labels.getOrDefault(heading, ""),
                        Passage.of(page.text(heading)).text()))
                .toList();
    }

    private static List<Evidence> evidence(Page page, Texts texts) {
        var evidence = new ArrayList<>(page.evidence);
        if (page.title != null) {
            Page.RecognizedLine title = page.title;
            int line = title.line().number();
            evidence.add(new Evidence("/title", line, line, title.confidence(), title.rule()));
        }
        addListEvidence("/subthemes", texts.themes(), page.labels.containsKey(Heading.THEME), evidence);
        addListEvidence("/policyQuestions", texts.questions(), page.labels.containsKey(Heading.POLICY), evidence);
        addEvidence("/sdgExplanation", texts.sdgExplanation(), page.labels.containsKey(Heading.TARGETS), evidence);
        addEvidence("/description", texts.description(), page.labels.containsKey(Heading.DESCRIPTION), evidence);
        addEvidence("/outcomes", texts.outcomes(), page.labels.containsKey(Heading.OUTCOMES), evidence);
        addListEvidence("/hybrid", texts.hybrid(), page.labels.containsKey(Heading.HYBRID), evidence);
        addEvidence("/messages", texts.messages(), page.labels.containsKey(Heading.MESSAGES), evidence);
        addEvidence("/tools", texts.tools(), true, evidence);
        addEvidence("/format/description", Passage.of(page.text(Heading.FORMAT_DESCRIPTION)), true, evidence);
        List<Section> sections = sections(page);
        for (int i = 0; i < sections.size(); i++) {
            Heading heading = Heading.valueOf(sections.get(i).kind());
            addEvidence("/sections/" + i, Passage.of(page.text(heading)), page.labels.containsKey(heading), evidence);
        }
        evidence.sort(Comparator.comparingInt(Evidence::firstLine));
        return List.copyOf(evidence);
    }

    private static void addListEvidence(
            String pointer, List<Passage> passages, boolean labelled, List<Evidence> evidence) {
        for (int i = 0; i < passages.size(); i++) {
            addEvidence(pointer + "/" + i, passages.get(i), labelled, evidence);
        }
    }

    private static void addEvidence(String pointer, Passage passage, boolean labelled, List<Evidence> evidence) {
        if (!passage.text().isEmpty()) {
            evidence.add(new Evidence(
                    pointer,
                    passage.firstLine(),
                    passage.lastLine(),
                    labelled ? Confidence.HIGH : Confidence.MEDIUM,
                    labelled ? "label" : "order"));
        }
    }

    private static @Nullable String emptyToNull(Passage passage) {
        return passage.text().isEmpty() ? null : passage.text();
    }
}
