package igf.proposal.paste;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.PastedProposal.Evidence;
import igf.proposal.paste.PastedProposal.Format;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.OpenPoint;
import igf.proposal.paste.PastedProposal.RosterEntry;
import igf.proposal.paste.label.FormatLine;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.RoleLine;
import igf.proposal.paste.line.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the content of the lines. {@link PageReader} fills it, and {@link PastedProposalAssembler} creates the
 * proposal from it.
 */
final class Page {
    record RecognizedLine(Line line, Confidence confidence, String rule) {}

    /** The reader's position on the page, and its expectations from the previous line. */
    static final class Position {
        Heading currentHeading = Heading.HEADER;
        /** The label of {@link #currentHeading} was alone on the previous line, and its value follows. */
        boolean awaitsValue;
        /** The label of a role was alone on the previous line, and its person follows. */
        boolean awaitsPerson;
        /** People follow, one per line, without numbers, under "Organizers" or "Speakers". */
        @Nullable
        RosterRole list;

        void enter(Heading heading) {
            currentHeading = heading;
            awaitsValue = false;
            awaitsPerson = false;
            list = null;
        }
    }

    @Nullable
    RecognizedLine title;

    @Nullable
    Integer year;

    @Nullable
    Integer number;

    @Nullable
    String sessionType;

    @Nullable
    FormatType type;

    @Nullable
    Layout layout;

    @Nullable
    Integer minutes;

    final List<String> formatWords = new ArrayList<>();
    final List<RosterEntry> roster = new ArrayList<>();
    final Set<RosterRole> roles = EnumSet.noneOf(RosterRole.class);
    final List<RoleLine> roleLines = new ArrayList<>();
    final TreeSet<Integer> goals = new TreeSet<>();
    /** Goals are listed as "GOAL n: …", as in 2019 and 2020. */
    boolean hasGoalPrefix;

    final List<String> targetIds = new ArrayList<>();
    final List<OpenPoint> openPoints = new ArrayList<>();
    final List<Hint> hints = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    final Map<Heading, String> labels = new LinkedHashMap<>();

    private final Map<Heading, List<Line>> texts = new EnumMap<>(Heading.class);
    private final TreeMap<Integer, List<String>> unassigned = new TreeMap<>();

    void add(Heading heading, Line line) {
        texts.computeIfAbsent(heading, _ -> new ArrayList<>()).add(line);
    }

    List<Line> text(Heading heading) {
        return texts.getOrDefault(heading, List.of());
    }

    boolean has(Heading heading) {
        return switch (heading) {
            case TITLE -> title != null;
            case FORMAT -> type != null || layout != null;
            case DURATION -> minutes != null;
            default -> texts.containsKey(heading);
        };
    }

    void add(RosterEntry entry, Line line, Confidence confidence, String rule) {
        roster.add(entry);
        roles.add(entry.role());
        addEvidence("/roster/" + (roster.size() - 1), line, confidence, rule);
    }

    void add(FormatLine read, Line line, Confidence confidence, String rule) {
        type = type == null ? read.type() : type;
        layout = layout == null ? read.layout() : layout;
        minutes = minutes == null ? read.minutes() : minutes;
        formatWords.addAll(read.other());
        addEvidence("/format", line, confidence, rule);
    }

    Format format() {
        var words = new ArrayList<>(formatWords);
        text(Heading.FORMAT_DESCRIPTION).forEach(line -> words.add(line.text()));
        return new Format(type, layout, minutes, words.isEmpty() ? null : String.join("\n\n", words));
    }

    void addEvidence(String pointer, Line line, Confidence confidence, String rule) {
        evidence.add(new Evidence(pointer, line.number(), line.number(), confidence, rule));
    }

    void addUnassigned(Line line) {
        unassigned.computeIfAbsent(line.number(), _ -> new ArrayList<>(1)).add(line.text());
    }

    List<String> unassignedLines() {
        return unassigned.values().stream().flatMap(List::stream).toList();
    }
}
