// Long: the order in which a line is matched is essential and must stay in one place.
package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.Page.Position;
import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.label.FormatLine;
import igf.proposal.paste.label.Goals;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.HybridAnswers;
import igf.proposal.paste.label.TitleLine;
import igf.proposal.paste.line.FoldedText;
import igf.proposal.paste.line.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines in one pass. A label jumps to its block; without a label, the shape of a line can only move on to a
 * later block. Tries for each line in this order: title, time, organizer or speaker, role, label, format, person, goal,
 * tool. Any other line is text of the current block.
 */
final class PageReader {
    private static final Pattern TIME =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, .{0,120}\\b(20\\d\\d)\\b.{0,120}");

    private final Page page;
    private final Position position = new Position();
    private final PeopleReader people;
    private @Nullable Line preceding;
    private @Nullable Line following;

    private PageReader(Page page, List<Line> lines) {
        this.page = page;
        this.people = new PeopleReader(page, position, lines.stream().skip(1).anyMatch(Line::afterBlank));
    }

    static void readLines(List<Line> lines, Page page) {
        var reader = new PageReader(page, lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.readNext(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
    }

    private void readNext(Line line, @Nullable Line next) {
        following = next;
        readLine(line, next);
        preceding = line;
    }

    private void readLine(Line line, @Nullable Line next) {
        boolean structure = readTitle(line)
                || readTime(line)
                || people.readNumbered(line)
                || people.readRole(line, next)
                || readHeading(line)
                || people.readDetail(line)
                || readFormat(line)
                || people.readPerson(line)
                || readGoal(line)
                || readTool(line);
        if (!structure) {
            readText(line);
        }
    }

    private boolean readTitle(Line line) {
        Optional<TitleLine> parsed = position.currentHeading.compareTo(Heading.FORMAT) < 0 && page.number == null
                ? TitleLine.parse(line)
                : Optional.empty();
        parsed.ifPresent(title -> {
            page.year = title.year();
            page.number = title.number();
            page.sessionType = title.type();
            page.addEvidence("/source/number", line, Confidence.HIGH, "title");
            if (!title.title().isEmpty()) {
                setTitle(line.withText(title.title()), Confidence.HIGH, "title");
            }
        });
        return parsed.isPresent();
    }

    private void setTitle(Line line, Confidence confidence, String rule) {
        if (page.title == null) {
            page.title = new Page.RecognizedLine(line, confidence, rule);
        } else {
            page.addUnassigned(line);
        }
    }

    private boolean readTime(Line line) {
        boolean header = position.currentHeading.compareTo(Heading.ORGANIZERS) < 0 && line.isShort();
        var time = TIME.matcher(header ? line.text() : "");
        if (!time.matches()) {
            return false;
        }
        page.year = page.year == null ? Integer.valueOf(time.group(1)) : page.year;
        page.add(Heading.TIME, line);
        return true;
    }

    private boolean readHeading(Line line) {
        Heading.LabelledLine found = Heading.parse(line.text()).orElse(null);
        if (found == null || isOrdinaryWord(found.heading()) || isPartOfSentence(found, line)) {
            return false;
        }
        page.labels.putIfAbsent(found.heading(), found.label());
        position.enter(found.heading());
        position.list = switch (found.heading()) {
            case ORGANIZERS -> RosterRole.ORGANIZER;
            case SPEAKERS -> RosterRole.SPEAKER;
            default -> null;
        };
        position.awaitsValue = found.rest().isEmpty();
        if (!position.awaitsValue) {
            readValue(found.heading(), line.withText(found.rest()));
        }
        return true;
    }

    /**
     * Returns whether a line that looks like a label is part of a sentence of wrapped text. Such a line starts with a
     * lower-case letter although the page's labels do not, or stands alone within a sentence.
     */
    private boolean isPartOfSentence(Heading.LabelledLine found, Line line) {
        if (!position.currentHeading.isText() || position.awaitsValue) {
            return false;
        }
        if (Character.isLowerCase(line.text().codePointAt(0))) {
            return page.labels.values().stream().noneMatch(label -> Character.isLowerCase(label.codePointAt(0)));
        }
        var before = preceding;
        var after = following;
        return found.rest().isEmpty()
                && Character.isLetter(line.text().codePointBefore(line.text().length()))
                && !line.afterBlank()
                && before != null
                && isProse(before.text())
                && !endsSentence(before.text())
                && after != null
                && !after.afterBlank()
                && isProse(after.text())
                && Character.isLowerCase(after.text().codePointAt(0));
    }

    /** Returns whether the text has three words; an address or a file name has fewer. */
    private static boolean isProse(String text) {
        return text.indexOf(' ', text.indexOf(' ') + 1) > text.indexOf(' ');
    }

    private static boolean endsSentence(String text) {
        return ".?!:;\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Returns whether a word that looks like a label is an ordinary subheading within a text. */
    private boolean isOrdinaryWord(Heading heading) {
        if (!position.currentHeading.isText()) {
            return false;
        }
        boolean modern = (page.year != null && page.year >= 2019)
                || page.labels.containsKey(Heading.TARGETS)
                || page.labels.containsKey(Heading.GAIN);
        return switch (heading) {
            case TITLE, TIME, ROOM, ABOUT, THEME -> true;
            case ORGANIZERS -> page.roles.contains(RosterRole.ORGANIZER);
            case SPEAKERS -> page.roles.contains(RosterRole.SPEAKER);
            case AGENDA, ISSUES -> position.currentHeading == Heading.DESCRIPTION;
            case INTERVENTIONS, DIVERSITY -> position.currentHeading == Heading.DESCRIPTION && modern;
            default -> heading.isEarly() && page.has(heading);
        };
    }

    /** Reads a value after its label, or below a label on a line of its own. */
    private void readValue(Heading heading, Line line) {
        position.awaitsValue = false;
        switch (heading) {
            case TITLE -> setTitle(line, Confidence.HIGH, "label");
            case ORGANIZERS, SPEAKERS -> readText(line);
            case FORMAT -> page.add(FormatLine.parseLabelled(line), line, Confidence.HIGH, "label");
            case DURATION -> readDuration(line);
            case SDGS -> readGoals(line);
            case TARGETS -> readTargets(line);
            default -> page.add(heading, line);
        }
        switch (heading) {
            case TITLE, TIME, ROOM -> position.currentHeading = Heading.HEADER;
            case DURATION, FORMAT_DESCRIPTION -> position.currentHeading = Heading.FORMAT;
            default -> {}
        }
    }

    private void readDuration(Line line) {
        Integer minutes = FormatLine.parseMinutes(line.text()).orElse(null);
        if (minutes == null || page.minutes != null) {
            page.add(Heading.FORMAT_DESCRIPTION, line);
        } else {
            page.minutes = minutes;
            page.addEvidence("/format/minutes", line, Confidence.HIGH, "label");
        }
    }

    private void readGoals(Line line) {
        List<Integer> numbers = Goals.parseGoalNumbers(line.text());
        page.goals.addAll(numbers);
        if (!numbers.isEmpty()) {
            page.addEvidence("/sdgs", line, Confidence.HIGH, "label");
        } else if (!readGoal(line)) {
            page.add(Heading.SDGS, line);
        }
    }

    private void readTargets(Line line) {
        var ids = Goals.parseTargets(line.text());
        ids.forEach(id -> addTarget(id, line));
        if (ids.isEmpty()) {
            Goals.parseLeadingTarget(line).ifPresent(id -> addTarget(id, line));
            page.add(Heading.TARGETS, line);
        }
    }

    private void addTarget(String id, Line line) {
        if (!page.targetIds.contains(id)) {
            page.targetIds.add(id);
        }
        page.goals.add(Goals.goalOf(id));
        page.addEvidence("/sdgTargets", line, Confidence.HIGH, "target-id");
    }

    private boolean readFormat(Line line) {
        FormatLine read = page.type != null && page.layout != null
                ? null
                : FormatLine.parseUnlabelled(line).orElse(null);
        if (read == null || (position.awaitsValue && position.currentHeading == Heading.FORMAT)) {
            return false;
        }
        boolean full = read.minutes() != null || (read.type() != null && read.layout() != null);
        boolean isExpectedHere = position.currentHeading.compareTo(Heading.ORGANIZERS) >= 0
                && position.currentHeading.compareTo(Heading.FORMAT_DESCRIPTION) <= 0;
        boolean addsInformation =
                (page.type == null && read.type() != null) || (page.layout == null && read.type() == null);
        if (!addsInformation || !(isExpectedHere || (full && page.type == null))) {
            return false;
        }
        page.add(read, line, full ? Confidence.HIGH : Confidence.MEDIUM, "format-line");
        position.enter(Heading.FORMAT);
        position.awaitsPerson = false;
        return true;
    }

    private boolean readGoal(Line line) {
        if (position.currentHeading == Heading.HEADER || position.currentHeading.compareTo(Heading.TARGETS) > 0) {
            return false;
        }
        var goal = Goals.parseGoal(line);
        var target = Goals.parseTarget(line);
        goal.ifPresent(number -> {
            page.goals.add(number);
            page.hasGoalPrefix |= line.text().regionMatches(true, 0, "goal ", 0, 5);
        });
        target.ifPresent(id -> addTarget(id, line));
        if (goal.isPresent()) {
            page.addEvidence("/sdgs", line, Confidence.HIGH, "goal-title");
        }
        boolean read = goal.isPresent() || target.isPresent();
        if (read && position.currentHeading != Heading.TARGETS) {
            position.enter(Heading.SDGS);
        }
        return read;
    }

    private boolean readTool(Line line) {
        boolean tool = line.isShort() && FoldedText.fold(line.text()).equals("usageofigfofficialtool");
        if (tool) {
            position.enter(Heading.TOOL);
            page.add(Heading.TOOL, line);
        }
        return tool;
    }

    private void readText(Line line) {
        if (position.currentHeading == Heading.TARGETS) {
            Goals.parseLeadingTarget(line).ifPresent(id -> addTarget(id, line));
        }
        if (position.currentHeading != Heading.HYBRID
                && position.currentHeading != Heading.HEADER
                && HybridAnswers.isQuestion(line.text())) {
            position.enter(Heading.HYBRID);
        }
        if (position.awaitsValue) {
            readValue(position.currentHeading, line);
            return;
        }
        switch (position.currentHeading) {
            case HEADER -> readHeader(line);
            case ORGANIZERS, SPEAKERS, ROLES -> people.readText(line);
            case FORMAT, DURATION -> {
                position.enter(page.labels.containsKey(Heading.POLICY) ? Heading.DESCRIPTION : Heading.POLICY);
                page.add(position.currentHeading, line);
            }
            case SDGS -> {
                position.enter(Heading.DESCRIPTION);
                page.add(position.currentHeading, line);
            }
            case TOOL -> {
                if (page.labels.containsKey(Heading.TOOL)) {
                    page.add(position.currentHeading, line);
                } else {
                    page.addUnassigned(line);
                }
            }
            default -> page.add(position.currentHeading, line);
        }
    }

    private void readHeader(Line line) {
        if (page.number != null && page.title == null) {
            setTitle(line, Confidence.MEDIUM, "line-after-number");
        } else {
            page.add(Heading.HEADER, line);
        }
    }
}
