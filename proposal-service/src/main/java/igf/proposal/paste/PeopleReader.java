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
    private static final int MAX_LABEL_LENGTH = 40;

    private final Page page;
    private final Position position;
    private final boolean hasBlankLines;

    PeopleReader(Page page, Position position, boolean hasBlankLines) {
        this.page = page;
        this.position = position;
        this.hasBlankLines = hasBlankLines;
    }

    boolean readNumbered(Line line) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        if (colon < 0 || colon > MAX_LABEL_LENGTH) {
            return false;
        }
        String label = NUMBER.matcher(text.substring(0, colon)).replaceFirst("");
        RosterRole role = Synonyms.ROLES.find(label).orElse(null);
        if (role != RosterRole.ORGANIZER && role != RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(colon + 1).strip();
        if (position.currentHeading.isText() && !isPersonWithinText(role, rest)) {
            return false;
        }
        if (!position.currentHeading.isText()) {
            position.enter(role == RosterRole.ORGANIZER ? Heading.ORGANIZERS : Heading.SPEAKERS);
        }
        if (!rest.isEmpty()) {
            addPerson(role, line.withText(rest), "numbered");
        }
        return true;
    }

    /** Returns false for text like "Speaker 1: opens the debate" within an agenda. */
    private boolean isPersonWithinText(RosterRole role, String text) {
        return Person.parseSpeaker(text).isClassified() || (!page.roles.contains(role) && Person.looksLikeName(text));
    }

    private void addPerson(RosterRole role, Line line, String rule) {
        Person person =
                role == RosterRole.ORGANIZER ? Person.parseOrganizer(line.text()) : Person.parseSpeaker(line.text());
        page.add(PastedRoster.entry(role, person), line, Confidence.HIGH, rule);
    }

    boolean readRole(Line line, @Nullable Line next) {
        String text = Marks.withoutBullet(line.text());
        int colon = text.indexOf(':');
        int end = colon < 0 ? text.length() : colon;
        RosterRole role = end > MAX_LABEL_LENGTH
                ? null
                : Synonyms.ROLES.find(text.substring(0, end)).orElse(null);
        if (role == null || role == RosterRole.ORGANIZER || role == RosterRole.SPEAKER) {
            return false;
        }
        String rest = text.substring(Math.min(end + 1, text.length())).strip();
        boolean isRole = !position.currentHeading.isText() || isPersonLike(rest.isEmpty() ? next : line.withText(rest));
        if (!isRole) {
            return false;
        }
        page.roleLines.add(new RoleLine(role, rest, line));
        if (!position.currentHeading.isText()) {
            position.enter(Heading.ROLES);
        }
        position.awaitsPerson = rest.isEmpty();
        return true;
    }

    private static boolean isPersonLike(@Nullable Line line) {
        if (line == null || !line.isShort()) {
            return false;
        }
        Person person = Person.parseSpeaker(line.text());
        return (person.name() != null && person.isClassified())
                || Person.looksLikeName(line.text())
                || Person.split(line.text()).size() > 1;
    }

    /** Reads lines like "Country: …" below a person, from the forms of 2015 to 2017. */
    boolean readDetail(Line line) {
        int colon = line.text().indexOf(':');
        if (position.currentHeading.isText()
                || colon < 0
                || colon > MAX_LABEL_LENGTH
                || page.roster.isEmpty()
                || !page.roleLines.isEmpty()) {
            return false;
        }
        String value = line.text().substring(colon + 1).strip();
        int last = page.roster.size() - 1;
        var entry = value.isEmpty()
                ? Optional.<PastedProposal.RosterEntry>empty()
                : PastedRoster.withDetail(page.roster.get(last), line.text().substring(0, colon), value);
        entry.ifPresent(completed -> {
            page.roster.set(last, completed);
            page.addEvidence("/roster/" + last, line, Confidence.HIGH, "label");
        });
        return entry.isPresent();
    }

    boolean readPerson(Line line) {
        boolean isInPeopleBlock = position.currentHeading.compareTo(Heading.ORGANIZERS) >= 0
                && position.currentHeading.compareTo(Heading.ROLES) <= 0
                && position.list == null;
        Person person = isInPeopleBlock && line.isShort() ? Person.parseSpeaker(line.text()) : null;
        boolean classified = person != null && person.name() != null && person.isClassified();
        boolean looksLikePerson =
                isInPeopleBlock && position.currentHeading != Heading.ORGANIZERS && isPersonLike(line);
        boolean isAcceptedInBlock = position.currentHeading != Heading.ADDITIONAL_SPEAKERS
                || (classified && (line.afterBlank() || !hasBlankLines));
        boolean awaited = position.awaitsPerson && line.isShort();
        position.awaitsPerson = false;
        if (!awaited && !((classified || looksLikePerson) && isAcceptedInBlock)) {
            return false;
        }
        page.roleLines.add(new RoleLine(null, line.text(), line));
        if (!position.currentHeading.isText()) {
            position.enter(Heading.ROLES);
        }
        return true;
    }

    /**
     * Handles a line that no other rule recognized as a person: an item of a list of people, or the first policy
     * question.
     */
    void readText(Line line) {
        boolean hasBullet = Marks.startsWithBullet(line.text());
        boolean isRunningText = line.text().length() > 120 || line.text().endsWith("?");
        if (position.list != null && !isRunningText) {
            addPerson(position.list, line.withText(Marks.withoutBullet(line.text())), "list");
        } else if (hasBullet || isRunningText) {
            position.enter(Heading.POLICY);
            page.add(position.currentHeading, line);
        } else {
            page.addUnassigned(line);
        }
    }
}
