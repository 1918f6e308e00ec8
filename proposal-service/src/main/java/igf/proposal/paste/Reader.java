// Long: the order of the attempts is the essence and must stay in one place.
package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.Page.Position;
import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.label.FormatLine;
import igf.proposal.paste.label.Goals;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.Hybrid;
import igf.proposal.paste.label.TitleLine;
import igf.proposal.paste.line.Folded;
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
final class Reader {
    private static final Pattern TIME =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, .{0,120}\\b(20\\d\\d)\\b.{0,120}");

    private final Page page;
    private final Position position = new Position();
    private final PeopleReader people;
    private @Nullable Line preceding;
    private @Nullable Line following;

    private Reader(Page page, List<Line> lines) {
        this.page = page;
        this.people = new PeopleReader(page, position, lines.stream().skip(1).anyMatch(Line::afterBlank));
    }

    static void read(List<Line> lines, Page page) {
        var reader = new Reader(page, lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
    }

    private void take(Line line, @Nullable Line next) {
        following = next;
        read(line, next);
        preceding = line;
    }

    private void read(Line line, @Nullable Line next) {
        boolean structure = title(line)
                || time(line)
                || people.numbered(line)
                || people.role(line, next)
                || heading(line)
                || people.detail(line)
                || format(line)
                || people.person(line)
                || goal(line)
                || tool(line);
        if (!structure) {
            text(line);
        }
    }

    private boolean title(Line line) {
        Optional<TitleLine> read = position.at.compareTo(Heading.FORMAT) < 0 && page.number == null
                ? TitleLine.read(line)
                : Optional.empty();
        read.ifPresent(title -> {
            page.year = title.year();
            page.number = title.number();
            page.sessionType = title.type();
            page.found("/source/number", line, Confidence.HIGH, "title");
            if (!title.title().isEmpty()) {
                title(line.with(title.title()), Confidence.HIGH, "title");
            }
        });
        return read.isPresent();
    }

    private void title(Line line, Confidence confidence, String rule) {
        if (page.title == null) {
            page.title = new Page.Read(line, confidence, rule);
        } else {
            page.unassigned(line);
        }
    }

    private boolean time(Line line) {
        boolean header = position.at.compareTo(Heading.ORGANIZERS) < 0 && line.isShort();
        var time = TIME.matcher(header ? line.text() : "");
        if (!time.matches()) {
            return false;
        }
        page.year = page.year == null ? Integer.valueOf(time.group(1)) : page.year;
        page.add(Heading.TIME, line);
        return true;
    }

    private boolean heading(Line line) {
        Heading.Found found = Heading.read(line.text()).orElse(null);
        if (found == null || isJustAWord(found.heading()) || isInASentence(found, line)) {
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
            value(found.heading(), line.with(found.rest()));
        }
        return true;
    }

    /**
     * Recognizes a line that looks like a label but is part of a sentence, because the text was wrapped. Such a line
     * starts with a lower-case letter although the page's labels do not, or stands alone within a sentence.
     */
    private boolean isInASentence(Heading.Found found, Line line) {
        if (!position.at.isText() || position.awaitsValue) {
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

    /** Requires three words; an address or a file name is not part of a sentence. */
    private static boolean isProse(String text) {
        return text.indexOf(' ', text.indexOf(' ') + 1) > text.indexOf(' ');
    }

    private static boolean endsSentence(String text) {
        return ".?!:;\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Recognizes a subheading within a text that is the same word as a label of the page. */
    private boolean isJustAWord(Heading heading) {
        if (!position.at.isText()) {
            return false;
        }
        boolean modern = (page.year != null && page.year >= 2019)
                || page.labels.containsKey(Heading.TARGETS)
                || page.labels.containsKey(Heading.GAIN);
        return switch (heading) {
            case TITLE, TIME, ROOM, ABOUT, THEME -> true;
            case ORGANIZERS -> page.roles.contains(RosterRole.ORGANIZER);
            case SPEAKERS -> page.roles.contains(RosterRole.SPEAKER);
            case AGENDA, ISSUES -> position.at == Heading.DESCRIPTION;
            case INTERVENTIONS, DIVERSITY -> position.at == Heading.DESCRIPTION && modern;
            default -> heading.isEarly() && page.has(heading);
        };
    }

    /** Reads a value after its label, or below a label on a line of its own. */
    private void value(Heading heading, Line line) {
        position.awaitsValue = false;
        switch (heading) {
            case TITLE -> title(line, Confidence.HIGH, "label");
            case ORGANIZERS, SPEAKERS -> text(line);
            case FORMAT -> page.add(FormatLine.labelled(line), line, Confidence.HIGH, "label");
            case DURATION -> duration(line);
            case SDGS -> goals(line);
            case TARGETS -> targets(line);
            default -> page.add(heading, line);
        }
        switch (heading) {
            case TITLE, TIME, ROOM -> position.at = Heading.HEADER;
            case DURATION, FORMAT_DESCRIPTION -> position.at = Heading.FORMAT;
            default -> {}
        }
    }

    private void duration(Line line) {
        Integer minutes = FormatLine.minutes(line.text()).orElse(null);
        if (minutes == null || page.minutes != null) {
            page.add(Heading.FORMAT_DESCRIPTION, line);
        } else {
            page.minutes = minutes;
            page.found("/format/minutes", line, Confidence.HIGH, "label");
        }
    }

    private void goals(Line line) {
        List<Integer> numbers = Goals.numbers(line.text());
        page.goals.addAll(numbers);
        if (!numbers.isEmpty()) {
            page.found("/sdgs", line, Confidence.HIGH, "label");
        } else if (!goal(line)) {
            page.add(Heading.SDGS, line);
        }
    }

    private void targets(Line line) {
        var ids = Goals.targets(line.text());
        ids.forEach(id -> target(id, line));
        if (ids.isEmpty()) {
            Goals.leadingTarget(line).ifPresent(id -> target(id, line));
            page.add(Heading.TARGETS, line);
        }
    }

    private void target(String id, Line line) {
        if (!page.targetIds.contains(id)) {
            page.targetIds.add(id);
        }
        page.goals.add(Goals.goalOf(id));
        page.found("/sdgTargets", line, Confidence.HIGH, "target-id");
    }

    private boolean format(Line line) {
        FormatLine read = page.type != null && page.layout != null
                ? null
                : FormatLine.unlabelled(line).orElse(null);
        if (read == null || (position.awaitsValue && position.at == Heading.FORMAT)) {
            return false;
        }
        boolean full = read.minutes() != null || (read.type() != null && read.layout() != null);
        boolean due = position.at.compareTo(Heading.ORGANIZERS) >= 0
                && position.at.compareTo(Heading.FORMAT_DESCRIPTION) <= 0;
        boolean adds = (page.type == null && read.type() != null) || (page.layout == null && read.type() == null);
        if (!adds || !(due || (full && page.type == null))) {
            return false;
        }
        page.add(read, line, full ? Confidence.HIGH : Confidence.MEDIUM, "format-line");
        position.enter(Heading.FORMAT);
        position.awaitsPerson = false;
        return true;
    }

    private boolean goal(Line line) {
        if (position.at == Heading.HEADER || position.at.compareTo(Heading.TARGETS) > 0) {
            return false;
        }
        var goal = Goals.goal(line);
        var target = Goals.target(line);
        goal.ifPresent(number -> {
            page.goals.add(number);
            page.goalWord |= line.text().regionMatches(true, 0, "goal ", 0, 5);
        });
        target.ifPresent(id -> target(id, line));
        if (goal.isPresent()) {
            page.found("/sdgs", line, Confidence.HIGH, "goal-title");
        }
        boolean read = goal.isPresent() || target.isPresent();
        if (read && position.at != Heading.TARGETS) {
            position.enter(Heading.SDGS);
        }
        return read;
    }

    private boolean tool(Line line) {
        boolean tool = line.isShort() && Folded.of(line.text()).equals("usageofigfofficialtool");
        if (tool) {
            position.enter(Heading.TOOL);
            page.add(Heading.TOOL, line);
        }
        return tool;
    }

    private void text(Line line) {
        if (position.at == Heading.TARGETS) {
            Goals.leadingTarget(line).ifPresent(id -> target(id, line));
        }
        if (position.at != Heading.HYBRID && position.at != Heading.HEADER && Hybrid.isQuestion(line.text())) {
            position.enter(Heading.HYBRID);
        }
        if (position.awaitsValue) {
            value(position.at, line);
            return;
        }
        switch (position.at) {
            case HEADER -> header(line);
            case ORGANIZERS, SPEAKERS, ROLES -> people.text(line);
            case FORMAT, DURATION -> {
                position.enter(page.labels.containsKey(Heading.POLICY) ? Heading.DESCRIPTION : Heading.POLICY);
                page.add(position.at, line);
            }
            case SDGS -> {
                position.enter(Heading.DESCRIPTION);
                page.add(position.at, line);
            }
            case TOOL -> {
                if (page.labels.containsKey(Heading.TOOL)) {
                    page.add(position.at, line);
                } else {
                    page.unassigned(line);
                }
            }
            default -> page.add(position.at, line);
        }
    }

    private void header(Line line) {
        if (page.number != null && page.title == null) {
            title(line, Confidence.MEDIUM, "line-after-number");
        } else {
            page.add(Heading.HEADER, line);
        }
    }
}
