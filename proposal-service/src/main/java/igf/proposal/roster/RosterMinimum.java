package igf.proposal.roster;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.judging.AutomaticCheck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minimum that an edition requires of a roster: people in each role, in the room, and of different genders. People
 * who declined, gave up their place, were uninvited or were replaced do not count.
 *
 * @param genders by roster entry, if known
 */
public record RosterMinimum(RuleSet rules, List<RosterEntry> roster, Map<UUID, Gender> genders) {

    private static final List<Field> ROLES =
            List.of(Field.ORGANIZERS, Field.SPEAKERS, Field.MODERATOR, Field.ONLINE_MODERATOR, Field.RAPPORTEUR);

    /** The known genders of the speakers, and the number of unknown ones. */
    public record SpeakerGenders(Set<Gender> known, int unknownCount) {

        /** Returns whether there are several known genders; null if there are not, but some genders are unknown. */
        public @Nullable Boolean areMixed() {
            return known.size() > 1 ? Boolean.TRUE : unknownCount > 0 ? null : Boolean.FALSE;
        }
    }

    public List<RosterBreach> breaches() {
        var breaches = new ArrayList<RosterBreach>();
        for (var field : ROLES) {
            addIfBelow(
                    field + "_BELOW_MINIMUM",
                    activeEntries(role(field)).size(),
                    rules.minimum(field),
                    pluralNoun(field),
                    breaches);
        }
        var limits = rules.limits();
        addIfBelow(
                "ONSITE_MODERATORS_BELOW_MINIMUM",
                countOnsite(RosterRole.MODERATOR),
                limits.onsiteModerators(),
                "moderators in the room",
                breaches);
        addIfBelow(
                "ONSITE_SPEAKERS_BELOW_MINIMUM",
                countOnsite(RosterRole.SPEAKER),
                limits.onsiteSpeakers(),
                "speakers in the room",
                breaches);
        var requiresMixedGenders = rules.screening().stream()
                .anyMatch(criterion ->
                        criterion.automaticCheck().equals(java.util.Optional.of(AutomaticCheck.MIXED_GENDER)));
        var speakers = speakerGenders();
        if (requiresMixedGenders && !speakers.known().isEmpty() && Boolean.FALSE.equals(speakers.areMixed())) {
            breaches.add(new RosterBreach("ONE_GENDER_ONLY", "All speakers are of one gender."));
        }
        return List.copyOf(breaches);
    }

    private static void addIfBelow(String rule, int actual, int minimum, String people, List<RosterBreach> breaches) {
        if (actual < minimum) {
            breaches.add(new RosterBreach(
                    rule,
                    "There are " + actual + " " + people + ", at least " + minimum + " are needed.",
                    actual,
                    minimum));
        }
    }

    private static String pluralNoun(Field field) {
        return switch (role(field)) {
            case ORGANIZER -> "organizers";
            case SPEAKER -> "speakers";
            case MODERATOR -> "moderators";
            case ONLINE_MODERATOR -> "online moderators";
            case RAPPORTEUR -> "rapporteurs";
        };
    }

    /** Returns the role that a field of kind ROSTER counts. */
    public static RosterRole role(Field field) {
        return switch (field) {
            case ORGANIZERS -> RosterRole.ORGANIZER;
            case SPEAKERS -> RosterRole.SPEAKER;
            case MODERATOR -> RosterRole.MODERATOR;
            case ONLINE_MODERATOR -> RosterRole.ONLINE_MODERATOR;
            case RAPPORTEUR -> RosterRole.RAPPORTEUR;
            default -> throw new IllegalArgumentException(field + " counts no role");
        };
    }

    public List<RosterEntry> activeEntries(RosterRole role) {
        return roster.stream()
                .filter(entry -> entry.role() == role && entry.state().isActive())
                .toList();
    }

    public int countOnsite(RosterRole role) {
        return (int) activeEntries(role).stream()
                .filter(entry -> entry.attendance() == Attendance.ONSITE)
                .count();
    }

    /** Returns the genders of the speakers; undisclosed ones count as unknown. */
    public SpeakerGenders speakerGenders() {
        var known = EnumSet.noneOf(Gender.class);
        int unknownCount = 0;
        for (var speaker : activeEntries(RosterRole.SPEAKER)) {
            var gender = genders.get(speaker.id());
            if (gender == null || gender == Gender.UNDISCLOSED) {
                unknownCount++;
            } else {
                known.add(gender);
            }
        }
        return new SpeakerGenders(known, unknownCount);
    }
}
