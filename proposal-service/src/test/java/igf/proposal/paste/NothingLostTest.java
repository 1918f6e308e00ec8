package igf.proposal.paste;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.label.Goals;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.HybridAnswers;
import igf.proposal.paste.line.WellFormed;
import igf.proposal.vocabulary.Synonyms;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class NothingLostTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    /** Words of labels and of the closed lists become structure; every other word must stand in the result. */
    private static final Set<String> STRUCTURE = structure();

    static Stream<String> samples() {
        return Samples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyWordOfAPageIsInAFieldOrUnassigned(String sample) {
        assertNothingLost(Samples.text(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyWordSurvivesWhateverHappensToThePage(String sample) {
        String page = Samples.text(sample);
        for (long seed = 0; seed < 400; seed++) {
            assertNothingLost(new Mutation(seed).of(page));
        }
    }

    @Test
    void noInputIsRefused() {
        assertThat(PastedText.parse("").openPoints()).isNotEmpty();
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var junk = new StringBuilder();
            for (int j = random.nextInt(2000); j > 0; j--) {
                junk.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
            }
            assertNothingLost(junk.toString());
        }
    }

    static Stream<String> shapes() {
        return Stream.of(
                "a",
                " ",
                ",",
                "- a? ",
                "1. a ",
                "<",
                "&",
                "\u201C",
                "\u201Ca\u201D ",
                "Speaker 1: , ",
                "IGF 2022 W",
                "A and B ",
                "a.b? ",
                "16. ",
                "\n",
                "\nx",
                "\nSpeaker 1: A B",
                "\nA. What?",
                "\nOrganizers\nSpeaker: Ann Other\nDescription:\n",
                "((",
                "\uD83D",
                ":");
    }

    /**
     * Four megabytes in one line, or many short lines; work that grows with the square of the length would take
     * hours.
     */
    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(100)
    void timeGrowsWithTheLengthOnly(String shape) {
        int length = shape.contains("\n") ? 200_000 : 4_000_000;
        String text = shape.repeat(length / shape.length());
        String part = shape.repeat(length / 5 / shape.length());
        assertThat(PastedText.parse("Speaker 1: " + part).source().text())
                .endsWith(WellFormed.of(shape).text());
        assertThat(PastedText.parse("Panel - 60 Min\nDescription: " + part)
                        .format()
                        .type())
                .isEqualTo(FormatType.PANEL);
        assertThat(PastedText.parse("Panel - 60 Min\n" + text).format().type()).isEqualTo(FormatType.PANEL);
    }

    private static void assertNothingLost(String text) {
        PastedProposal proposal = PastedText.parse(text);
        Map<String, Integer> there = count(String.join("\n", fields(proposal)));
        Map<String, Integer> wanted = count(withoutMarkup(text));
        boolean doubled = proposal.source().hints().contains(Hint.Code.DOUBLED_LINES_UNDONE);
        wanted.forEach((word, times) -> {
            int enough = doubled ? 1 : times;
            if (!STRUCTURE.contains(word) && there.getOrDefault(word, 0) < enough) {
                assertThat(fields(proposal))
                        .as("\"%s\" is lost of:%n%s", word, text)
                        .contains(word);
            }
        });
    }

    private static List<String> fields(PastedProposal proposal) {
        var fields = new ArrayList<@Nullable String>();
        fields.add(proposal.title());
        fields.add(proposal.format().description());
        fields.add("" + proposal.format().minutes());
        fields.addAll(proposal.subthemes());
        fields.addAll(proposal.policyQuestions());
        proposal.sdgs().forEach(goal -> fields.add("" + goal));
        fields.addAll(proposal.sdgTargets());
        fields.add(proposal.sdgExplanation());
        fields.add(proposal.description());
        fields.add(proposal.outcomes());
        fields.addAll(proposal.hybrid());
        fields.add(proposal.messages());
        fields.add(proposal.tools());
        proposal.sections().forEach(section -> fields.add(section.text()));
        proposal.roster()
                .forEach(entry -> fields.addAll(
                        Arrays.asList(entry.name(), entry.email(), entry.affiliation(), entry.country())));
        fields.addAll(proposal.unassigned());
        fields.add(proposal.source().sessionType());
        return fields.stream().map(field -> field == null ? "" : field).toList();
    }

    private static String withoutMarkup(String text) {
        return text.replaceAll("</?p>|<br />|<br/>", "\n")
                .replace("&nbsp;", " ")
                .replace("&rsquo;", "\u2019")
                .replaceAll("[\u200B\uFEFF\u2060]|\u0E50\u0178\u201D\u2019", "");
    }

    private static Map<String, Integer> count(String text) {
        var counts = new HashMap<String, Integer>();
        var words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        while (words.find()) {
            // Digits alone, and "WS186", are numbers of labels, goals, minutes and proposals.
            if (!words.group().matches("(?:ws)?\\d+")) {
                counts.merge(words.group(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Set<String> structure() {
        var texts = new ArrayList<String>(
                List.of("IGF WS GOAL SDG SDGs Min minutes and Organizer Organiser Speaker Proposer"
                        + " Gender Country of residence Email Stakeholder Group Affiliation Region Ms/Mr Remote Moderator"
                        + " Co br Onsite Roundtable Flexible Theater Intergovernmental Organisation GRULAC WEOG"));
        for (Heading heading : Heading.values()) {
            texts.addAll(heading.labels);
        }
        texts.addAll(HybridAnswers.QUESTIONS);
        for (int goal = 1; goal <= 17; goal++) {
            texts.add(Goals.title(goal));
        }
        Stream.of(RosterRole.values()).map(Synonyms.ROLES::defaultSpelling).forEach(texts::add);
        Stream.of(StakeholderGroup.values())
                .map(Synonyms.GROUPS::defaultSpelling)
                .forEach(texts::add);
        Stream.of(Region.values()).map(Synonyms.REGIONS::defaultSpelling).forEach(texts::add);
        Stream.of(FormatType.values()).map(Synonyms.FORMATS::defaultSpelling).forEach(texts::add);
        Stream.of(Layout.values()).map(Synonyms.LAYOUTS::defaultSpelling).forEach(texts::add);
        Stream.of(Gender.values()).map(Synonyms.GENDERS::defaultSpelling).forEach(texts::add);
        Stream.of(Attendance.values()).map(Synonyms.ATTENDANCE::defaultSpelling).forEach(texts::add);
        return new HashSet<>(count(String.join(" ", texts)).keySet());
    }
}
