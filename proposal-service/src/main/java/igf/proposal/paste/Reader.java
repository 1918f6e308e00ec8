package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.vocabulary.RosterRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the lines once. A label jumps to its block; without a label the shape of a line can only move on to a later block. Each line is tried as,
 * in this order: title, time, organizer or speaker, role, label, format, person, goal, tool; else it is text of the block where the reader is.
 */
final class Reader {
    private static final Pattern TIME =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, .{0,120}\\b(20\\d\\d)\\b.{0,120}");
    private static final Pattern NUMBER = Pattern.compile("[ #\\d]{1,10}$");
    private static final int LONGEST_LABEL = 40;

    private final Page page;
    private final boolean hasBlankLines;
    private Heading at = Heading.HEADER;
    /** The label of {@link #at} stands alone in the line above and waits for its value. */
    private boolean awaitsValue;
    /** A role's label stands alone in the line above and waits for its person. */
    private boolean awaitsPerson;
    /** People follow one a line, without numbers, under "Organizers" or "Speakers". */
    private @Nullable RosterRole list;

    private Reader(Page page, List<Line> lines) {
        this.page = page;
        this.hasBlankLines = lines.stream().skip(1).anyMatch(Line::afterBlank);
    }

    static void read(List<Line> lines, Page page) {
        var reader = new Reader(page, lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
    }

    private void take(Line line, @Nullable Line next) {
        boolean structure = title(line)
                || time(line)
                || numbered(line)
                || role(line, next)
                || heading(line)
                || detail(line)
                || format(line)
                || person(line)
                || goal(line)
                || tool(line);
        if (!structure) {
            text(line);
        }
    }

    private boolean title(Line line) {
        Optional<TitleLine> read =
                at.compareTo(Heading.FORMAT) < 0 && page.number == null ? TitleLine.read(line) : Optional.empty();
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
        boolean header = at.compareTo(Heading.ORGANIZERS) < 0 && line.isShort();
        var time = TIME.matcher(header ? line.text() : "");
        if (!time.matches()) {
            return false;
        }
        page.year = page.year == null ? Integer.valueOf(time.group(1)) : page.year;
        page.add(Heading.TIME, line);
        return true;
    }

    private boolean numbered(Line line) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        if (colon < 0 || colon > LONGEST_LABEL) {
            return false;
        }
        String label = NUMBER.matcher(text.substring(0, colon)).replaceFirst("");
        RosterRole role = RosterRole.read(label).orElse(null);
        if (role != RosterRole.ORGANIZER && role != RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(colon + 1).strip();
        if (at.isText() && !isLatePerson(role, rest)) {
            return false;
        }
        if (!at.isText()) {
            enter(role == RosterRole.ORGANIZER ? Heading.ORGANIZERS : Heading.SPEAKERS);
        }
        if (!rest.isEmpty()) {
            enlist(role, line.with(rest), "numbered");
        }
        return true;
    }

    /** "Speaker 1: opens the debate" inside an agenda is no speaker. */
    private boolean isLatePerson(RosterRole role, String text) {
        return Person.speaker(text).isClassified() || (!page.roles.contains(role) && Person.looksLikeName(text));
    }

    private void enlist(RosterRole role, Line line, String rule) {
        Person person = role == RosterRole.ORGANIZER ? Person.organizer(line.text()) : Person.speaker(line.text());
        page.add(Roster.entry(role, person), line, Confidence.HIGH, rule);
    }

    private boolean role(Line line, @Nullable Line next) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        int end = colon < 0 ? text.length() : colon;
        RosterRole role = end > LONGEST_LABEL
                ? null
                : RosterRole.read(text.substring(0, end)).orElse(null);
        if (role == null || role == RosterRole.ORGANIZER || role == RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(Math.min(end + 1, text.length())).strip();
        boolean known = !at.isText() || isPersonLike(rest.isEmpty() ? next : line.with(rest));
        if (!known) {
            return false;
        }
        page.roleLines.add(new RoleLine(role, rest, line));
        awaitsPerson = rest.isEmpty();
        if (!at.isText()) {
            enter(Heading.ROLES);
        }
        return true;
    }

    private static boolean isPersonLike(@Nullable Line line) {
        if (line == null || !line.isShort()) {
            return false;
        }
        Person person = Person.speaker(line.text());
        return (person.name() != null && person.isClassified())
                || Person.looksLikeName(line.text())
                || Person.split(line.text()).size() > 1;
    }

    private boolean heading(Line line) {
        Heading.Found found = Heading.read(line.text()).orElse(null);
        if (found == null || isJustAWord(found.heading())) {
            return false;
        }
        page.labels.putIfAbsent(found.heading(), found.label());
        enter(found.heading());
        list = switch (found.heading()) {
            case ORGANIZERS -> RosterRole.ORGANIZER;
            case SPEAKERS -> RosterRole.SPEAKER;
            default -> null;
        };
        awaitsValue = found.rest().isEmpty();
        if (!awaitsValue) {
            value(found.heading(), line.with(found.rest()));
        }
        return true;
    }

    /** The same word can be a label of the page and a subheading inside a running text. */
    private boolean isJustAWord(Heading heading) {
        if (!at.isText()) {
            return false;
        }
        boolean modern = (page.year != null && page.year >= 2019)
                || page.labels.containsKey(Heading.TARGETS)
                || page.labels.containsKey(Heading.GAIN);
        return switch (heading) {
            case TITLE, TIME, ROOM, ABOUT, THEME -> true;
            case ORGANIZERS -> page.roles.contains(RosterRole.ORGANIZER);
            case SPEAKERS -> page.roles.contains(RosterRole.SPEAKER);
            case AGENDA, ISSUES -> at == Heading.DESCRIPTION;
            case INTERVENTIONS, DIVERSITY -> at == Heading.DESCRIPTION && modern;
            default -> heading.isEarly() && page.has(heading);
        };
    }

    private void enter(Heading heading) {
        at = heading;
        awaitsValue = false;
        list = null;
    }

    /** A value that stands behind its label, or below a label that stood alone. */
    private void value(Heading heading, Line line) {
        awaitsValue = false;
        switch (heading) {
            case TITLE -> title(line, Confidence.HIGH, "label");
            case ORGANIZERS, SPEAKERS -> text(line);
            case FORMAT -> page.add(FormatLine.labelled(line), line, Confidence.HIGH, "label");
            case DURATION -> duration(line);
            case SDGS -> goals(line);
            default -> page.add(heading, line);
        }
        switch (heading) {
            case TITLE, TIME, ROOM -> at = Heading.HEADER;
            case DURATION, FORMAT_DESCRIPTION -> at = Heading.FORMAT;
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

    /** "Country: …" and the like, as the forms of 2015 to 2017 have them below a person. */
    private boolean detail(Line line) {
        int colon = line.text().indexOf(':');
        if (at.isText() || colon < 0 || colon > LONGEST_LABEL || page.roster.isEmpty() || !page.roleLines.isEmpty()) {
            return false;
        }
        String value = line.text().substring(colon + 1).strip();
        int last = page.roster.size() - 1;
        var entry = value.isEmpty()
                ? Optional.<PastedProposal.RosterEntry>empty()
                : Roster.with(page.roster.get(last), line.text().substring(0, colon), value);
        entry.ifPresent(completed -> {
            page.roster.set(last, completed);
            page.found("/roster/" + last, line, Confidence.HIGH, "label");
        });
        return entry.isPresent();
    }

    private boolean format(Line line) {
        FormatLine read = page.type != null && page.layout != null
                ? null
                : FormatLine.unlabelled(line).orElse(null);
        if (read == null || (awaitsValue && at == Heading.FORMAT)) {
            return false;
        }
        boolean full = read.minutes() != null || (read.type() != null && read.layout() != null);
        boolean due = at.compareTo(Heading.ORGANIZERS) >= 0 && at.compareTo(Heading.FORMAT_DESCRIPTION) <= 0;
        boolean adds = (page.type == null && read.type() != null) || (page.layout == null && read.type() == null);
        if (!adds || !(due || (full && page.type == null))) {
            return false;
        }
        page.add(read, line, full ? Confidence.HIGH : Confidence.MEDIUM, "format-line");
        enter(Heading.FORMAT);
        awaitsPerson = false;
        return true;
    }

    private boolean person(Line line) {
        boolean among = at.compareTo(Heading.ORGANIZERS) >= 0 && at.compareTo(Heading.ROLES) <= 0 && list == null;
        Person person = among && line.isShort() ? Person.speaker(line.text()) : null;
        boolean classified = person != null && person.name() != null && person.isClassified();
        boolean bare = among && at != Heading.ORGANIZERS && isPersonLike(line);
        boolean apart = at != Heading.ADDITIONAL_SPEAKERS || (classified && (line.afterBlank() || !hasBlankLines));
        boolean awaited = awaitsPerson && line.isShort();
        awaitsPerson = false;
        if (!awaited && !((classified || bare) && apart)) {
            return false;
        }
        page.roleLines.add(new RoleLine(null, line.text(), line));
        if (!at.isText()) {
            enter(Heading.ROLES);
        }
        return true;
    }

    private boolean goal(Line line) {
        if (at == Heading.HEADER || at.compareTo(Heading.TARGETS) > 0) {
            return false;
        }
        var goal = Goals.goal(line);
        var target = Goals.target(line);
        goal.ifPresent(number -> {
            page.goals.add(number);
            page.goalWord |= line.text().regionMatches(true, 0, "goal ", 0, 5);
        });
        target.ifPresent(id -> {
            page.targetIds.add(id);
            page.goals.add(Goals.goalOf(id));
            page.found("/sdgTargets", line, Confidence.HIGH, "target-id");
        });
        if (goal.isPresent()) {
            page.found("/sdgs", line, Confidence.HIGH, "goal-title");
        }
        boolean read = goal.isPresent() || target.isPresent();
        if (read && at != Heading.TARGETS) {
            enter(Heading.SDGS);
        }
        return read;
    }

    private boolean tool(Line line) {
        boolean tool = line.isShort() && Folded.of(line.text()).equals("usageofigfofficialtool");
        if (tool) {
            enter(Heading.TOOL);
            page.add(Heading.TOOL, line);
        }
        return tool;
    }

    private void text(Line line) {
        if (at != Heading.HYBRID && at != Heading.HEADER && Hybrid.isQuestion(line.text())) {
            enter(Heading.HYBRID);
        }
        if (awaitsValue) {
            value(at, line);
            return;
        }
        switch (at) {
            case HEADER -> header(line);
            case ORGANIZERS, SPEAKERS, ROLES -> amongPeople(line);
            case FORMAT, DURATION -> {
                enter(page.labels.containsKey(Heading.POLICY) ? Heading.DESCRIPTION : Heading.POLICY);
                page.add(at, line);
            }
            case SDGS -> {
                enter(Heading.DESCRIPTION);
                page.add(at, line);
            }
            case TOOL -> {
                if (page.labels.containsKey(Heading.TOOL)) {
                    page.add(at, line);
                } else {
                    page.unassigned(line);
                }
            }
            default -> page.add(at, line);
        }
    }

    private void header(Line line) {
        if (page.number != null && page.title == null) {
            title(line, Confidence.MEDIUM, "line-after-number");
        } else {
            page.add(Heading.HEADER, line);
        }
    }

    private void amongPeople(Line line) {
        boolean item = Marks.startsWithBullet(line.text());
        boolean running = line.text().length() > 120 || line.text().endsWith("?");
        if (list != null && !running) {
            enlist(list, line.with(Marks.withoutBullet(line.text())), "list");
        } else if (item || running) {
            enter(Heading.POLICY);
            page.add(at, line);
        } else {
            page.unassigned(line);
        }
    }
}
