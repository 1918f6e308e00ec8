package igf.proposal.vocabulary;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** English spellings of codes on the IGF's pages and forms; case, blanks, hyphens and other signs do not count. */
public final class Synonyms<E extends Enum<E>> {

    public static final Synonyms<Attendance> ATTENDANCE = of(Attendance.values(), code -> switch (code) {
        case ONSITE -> List.of("Onsite", "In person", "On site");
        case ONLINE -> List.of("Online", "Remote", "Remotely", "Virtual", "Virtually");
        case UNDECIDED -> List.of("Undecided", "Not decided", "To be decided", "To be confirmed", "TBD", "TBC");
    });

    public static final Synonyms<FormatType> FORMATS = of(FormatType.values(), code -> switch (code) {
        case ROUND_TABLE -> List.of("Round Table", "Round Table Discussion");
        case PANEL -> List.of("Panel", "Panel Discussion");
        case DEBATE -> List.of("Debate");
        case BIRDS_OF_A_FEATHER -> List.of("Birds of a Feather", "Birds of a Feather (BoF)", "BoF");
        case BREAK_OUT ->
            List.of(
                    "Break-out Group Discussions",
                    "Break-out Group Discussion",
                    "Break-out Groups",
                    "Break-out",
                    "Group Work");
        case FLASH -> List.of("Flash Session", "Flash");
        case OTHER ->
            List.of("Other", "Others", "Capacity building session", "Open Discussion", "Open Space", "Unconference");
    });

    public static final Synonyms<Gender> GENDERS = of(Gender.values(), code -> switch (code) {
        case FEMALE -> List.of("Female", "F", "Woman", "Ms", "Mrs");
        case MALE -> List.of("Male", "M", "Man", "Mr");
        case OTHER -> List.of("Other", "Non-binary", "Diverse", "X");
        case UNDISCLOSED -> List.of("Undisclosed", "Prefer not to say", "Prefer not to answer", "Not disclosed");
    });

    public static final Synonyms<StakeholderGroup> GROUPS = of(StakeholderGroup.values(), code -> switch (code) {
        case CIVIL_SOCIETY -> List.of("Civil Society");
        case GOVERNMENT -> List.of("Government", "Governments");
        case INTERGOVERNMENTAL_ORGANIZATION ->
            List.of(
                    "Intergovernmental Organization",
                    "Intergovernmental Organisation",
                    "Intergovernmental Organizations",
                    "Intergovernmental Organisations",
                    "IGO");
        case PRIVATE_SECTOR -> List.of("Private Sector", "Business");
        case TECHNICAL_COMMUNITY -> List.of("Technical Community");
    });

    public static final Synonyms<Layout> LAYOUTS = of(Layout.values(), code -> switch (code) {
        case CIRCLE -> List.of("Circle", "Round");
        case U_SHAPE -> List.of("U-shape", "U-shaped");
        case AUDITORIUM -> List.of("Auditorium", "Theater", "Theatre", "Theater Style", "Theatre Style");
        case CLASSROOM -> List.of("Classroom", "Classroom Style");
        case FLEXIBLE -> List.of("Flexible Seating", "Flexible");
    });

    public static final Synonyms<Region> REGIONS = of(Region.values(), code -> switch (code) {
        case AFRICAN -> List.of("African Group", "African States", "Africa");
        case ASIA_PACIFIC ->
            List.of("Asia-Pacific Group", "Asia and the Pacific Group", "Asia-Pacific States", "Asia and the Pacific");
        case EASTERN_EUROPEAN -> List.of("Eastern European Group", "Eastern European States", "Eastern Europe", "EEG");
        case GRULAC ->
            List.of(
                    "Latin American and Caribbean Group (GRULAC)",
                    "Latin American and Caribbean Group",
                    "Latin American and Caribbean States",
                    "Latin America and the Caribbean");
        case WEOG ->
            List.of(
                    "Western European and Others Group (WEOG)",
                    "Western European and Others Group",
                    "Western European and Other States");
        case INTERGOVERNMENTAL ->
            List.of(
                    "Intergovernmental Organization",
                    "Intergovernmental Organisation",
                    "Intergovernmental Organizations",
                    "Intergovernmental Organisations");
    });

    public static final Synonyms<RosterRole> ROLES = of(RosterRole.values(), code -> switch (code) {
        case ORGANIZER -> List.of("Organizer", "Organiser", "Co-organizer", "Co-organiser", "Proposer", "Co-Proposer");
        case SPEAKER -> List.of("Speaker", "Panellist", "Panelist");
        case MODERATOR -> List.of("Moderator", "Moderators", "Onsite Moderator", "In-person Moderator");
        case ONLINE_MODERATOR -> List.of("Online Moderator", "Remote Moderator", "Virtual Moderator");
        case RAPPORTEUR -> List.of("Rapporteur", "Reporter");
    });

    /** No spelling is longer. Longer texts are skipped, because folding them is slow. */
    private static final int MAX_LENGTH = 100;

    private final Map<String, E> byKey = new HashMap<>();
    private final Function<E, List<String>> spellings;

    private Synonyms(Function<E, List<String>> spellings) {
        this.spellings = spellings;
    }

    private static <E extends Enum<E>> Synonyms<E> of(E[] codes, Function<E, List<String>> spellings) {
        var synonyms = new Synonyms<E>(spellings);
        for (E code : codes) {
            synonyms.add(code.name(), code);
            spellings.apply(code).forEach(spelling -> synonyms.add(spelling, code));
        }
        return synonyms;
    }

    /** Returns the code that a text spells; empty if it spells none. */
    public Optional<E> find(@Nullable String text) {
        return text == null || text.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(fold(text)));
    }

    public String defaultSpelling(E code) {
        return spellings.apply(code).getFirst();
    }

    private void add(String spelling, E code) {
        E taken = byKey.putIfAbsent(fold(spelling), code);
        if (taken != null && taken != code) {
            throw new IllegalArgumentException("\"" + spelling + "\" means " + taken + " and " + code);
        }
    }

    private static String fold(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
