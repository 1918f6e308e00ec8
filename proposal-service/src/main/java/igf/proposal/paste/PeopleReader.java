package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.Page.Position;
import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.label.PastedRoster;
import igf.proposal.paste.label.Person;
import igf.proposal.paste.label.RoleLine;
import igf.proposal.paste.line.Line;
import igf.proposal.paste.line.Marks;
import igf.proposal.vocabulary.Synonyms;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes lines about people: numbered, after a role's label, in a list, or by their shape alone. */
final class PeopleReader {
    private static final Pattern NUMBER = Pattern.compile("[ #\\d]{1,10}$");
    private static final int LONGEST_LABEL = 40;

    private final Page page;
    private final Position position;
    private final boolean hasBlankLines;

    PeopleReader(Page page, Position position, boolean hasBlankLines) {
        this.page = page;
        this.position = position;
        this.hasBlankLines = hasBlankLines;
    }

    boolean numbered(Line line) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        if (colon < 0 || colon > LONGEST_LABEL) {
            return false;
        }
        String label = NUMBER.matcher(text.substring(0, colon)).replaceFirst("");
        RosterRole role = Synonyms.ROLES.read(label).orElse(null);
        if (role != RosterRole.ORGANIZER && role != RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(colon + 1).strip();
        if (position.at.isText() && !isLatePerson(role, rest)) {
            return false;
        }
        if (!position.at.isText()) {
            position.enter(role == RosterRole.ORGANIZER ? Heading.ORGANIZERS : Heading.SPEAKERS);
        }
        if (!rest.isEmpty()) {
            enlist(role, line.with(rest), "numbered");
        }
        return true;
    }

    /** "Speaker 1: opens the debate" within an agenda is not a speaker. */
    private boolean isLatePerson(RosterRole role, String text) {
        return Person.speaker(text).isClassified() || (!page.roles.contains(role) && Person.looksLikeName(text));
    }

    private void enlist(RosterRole role, Line line, String rule) {
        Person person = role == RosterRole.ORGANIZER ? Person.organizer(line.text()) : Person.speaker(line.text());
        page.add(PastedRoster.entry(role, person), line, Confidence.HIGH, rule);
    }

    boolean role(Line line, @Nullable Line next) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        int end = colon < 0 ? text.length() : colon;
        RosterRole role = end > LONGEST_LABEL
                ? null
                : Synonyms.ROLES.read(text.substring(0, end)).orElse(null);
        if (role == null || role == RosterRole.ORGANIZER || role == RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(Math.min(end + 1, text.length())).strip();
        boolean known = !position.at.isText() || isPersonLike(rest.isEmpty() ? next : line.with(rest));
        if (!known) {
            return false;
        }
        page.roleLines.add(new RoleLine(role, rest, line));
        if (!position.at.isText()) {
            position.enter(Heading.ROLES);
        }
        position.awaitsPerson = rest.isEmpty();
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

    /** Reads lines like "Country: …" below a person, from the forms of 2015 to 2017. */
    boolean detail(Line line) {
        int colon = line.text().indexOf(':');
        if (position.at.isText()
                || colon < 0
                || colon > LONGEST_LABEL
                || page.roster.isEmpty()
                || !page.roleLines.isEmpty()) {
            return false;
        }
        String value = line.text().substring(colon + 1).strip();
        int last = page.roster.size() - 1;
        var entry = value.isEmpty()
                ? Optional.<PastedProposal.RosterEntry>empty()
                : PastedRoster.with(page.roster.get(last), line.text().substring(0, colon), value);
        entry.ifPresent(completed -> {
            page.roster.set(last, completed);
            page.found("/roster/" + last, line, Confidence.HIGH, "label");
        });
        return entry.isPresent();
    }

    boolean person(Line line) {
        boolean among = position.at.compareTo(Heading.ORGANIZERS) >= 0
                && position.at.compareTo(Heading.ROLES) <= 0
                && position.list == null;
        Person person = among && line.isShort() ? Person.speaker(line.text()) : null;
        boolean classified = person != null && person.name() != null && person.isClassified();
        boolean bare = among && position.at != Heading.ORGANIZERS && isPersonLike(line);
        boolean apart =
                position.at != Heading.ADDITIONAL_SPEAKERS || (classified && (line.afterBlank() || !hasBlankLines));
        boolean awaited = position.awaitsPerson && line.isShort();
        position.awaitsPerson = false;
        if (!awaited && !((classified || bare) && apart)) {
            return false;
        }
        page.roleLines.add(new RoleLine(null, line.text(), line));
        if (!position.at.isText()) {
            position.enter(Heading.ROLES);
        }
        return true;
    }

    /** Classifies a line among the people that is not a person: an item of their list, or the first policy question. */
    void text(Line line) {
        boolean item = Marks.startsWithBullet(line.text());
        boolean running = line.text().length() > 120 || line.text().endsWith("?");
        if (position.list != null && !running) {
            enlist(position.list, line.with(Marks.withoutBullet(line.text())), "list");
        } else if (item || running) {
            position.enter(Heading.POLICY);
            page.add(position.at, line);
        } else {
            page.unassigned(line);
        }
    }
}
