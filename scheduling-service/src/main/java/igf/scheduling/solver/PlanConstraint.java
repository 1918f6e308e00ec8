package igf.scheduling.solver;

import igf.platform.domain.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule or preference of a plan. Stored plans and the web pages know it by its name. */
public enum PlanConstraint {
    ROOM(Level.HARD, 0, "A room holds one session at a time."),
    PERSON(Level.HARD, 0, "Nobody is in two sessions at a time, in any role."),
    SEATS(Level.HARD, 0, "The room has a seat for everybody on the roster who comes."),
    ROOM_CLOSED(Level.HARD, 0, "The room is open during the whole session."),
    AVAILABILITY(Level.HARD, 0, "People who have confirmed can come at the time."),
    EXCLUSIVE(Level.HARD, 0, "Nothing runs beside an exclusive session, or beside one in all rooms."),
    GRID(Level.HARD, 0, "Sessions start in slots that are long enough, on days of the edition that are not over."),
    PIN(Level.HARD, 0, "Pinned sessions, and sessions that have begun, keep their places."),
    PLACE(Level.MEDIUM, 0, "Every session has a place."),
    SLOT(Level.SOFT, 10, "The session fits into its slot."),
    CAPACITY(Level.SOFT, 6, "The room has seats for everybody who is expected."),
    ROOM_SIZE(Level.SOFT, 4, "No session is in a room that is far too large for it."),
    LAYOUT(Level.SOFT, 5, "The room offers the layout of the session."),
    EQUIPMENT(Level.SOFT, 6, "The room has the equipment that the session needs."),
    INVITED(Level.SOFT, 6, "People who have not confirmed yet can come at the time too."),
    WAKING(Level.SOFT, 4, "People who take part online do so in their hours."),
    BUFFER(Level.SOFT, 4, "Nobody has to change rooms in less than the edition's buffer."),
    SUBTHEME(Level.SOFT, 2, "Sessions of one subtheme run at different times."),
    ORGANIZATION(Level.SOFT, 2, "Sessions with people of one organization run at different times."),
    DAYS(Level.SOFT, 4, "Each day has its share of the sessions."),
    HOURS(Level.SOFT, 2, "Each slot has its share of the sessions."),
    ANNOUNCED(Level.SOFT, 6, "Released sessions keep their released time and room."),
    MOVE(Level.SOFT, 1, "Sessions that have a place keep it.");

    static final int MAX_WEIGHT = 10;

    /** A constraint of an earlier level is never broken to meet one of a later level. */
    enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    private final Level level;
    private final int defaultWeight;
    private final String sentence;

    PlanConstraint(Level level, int defaultWeight, String sentence) {
        this.level = level;
        this.defaultWeight = defaultWeight;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public boolean isSoft() {
        return level == Level.SOFT;
    }

    /** Finds a constraint; empty for one that only an older plan has. */
    public static Optional<PlanConstraint> find(String name) {
        return Arrays.stream(values())
                .filter(constraint -> constraint.name().equals(name))
                .findFirst();
    }

    /** Returns the sentence of a constraint; the name of one that only an older plan has. */
    public static String sentence(String name) {
        return find(name).map(PlanConstraint::sentence).orElse(name);
    }

    /** Returns a reason for each name that is not a soft constraint's. */
    public static List<Refusal> refusals(Map<String, Integer> weights) {
        return weights.keySet().stream()
                .filter(name -> find(name).filter(PlanConstraint::isSoft).isEmpty())
                .sorted()
                .map(name -> Refusal.rule(
                        "PLAN_CONSTRAINT_UNKNOWN",
                        "/weights",
                        "No constraint with a weight is called \"%s\"; there are %s."
                                .formatted(
                                        name,
                                        String.join(", ", weights(Map.of()).keySet()))))
                .toList();
    }

    /** Returns the weight of each soft constraint, in a stable order. */
    public static Map<String, Integer> weights(Map<String, Integer> given) {
        var weights = new LinkedHashMap<String, Integer>();
        Arrays.stream(values())
                .filter(PlanConstraint::isSoft)
                .forEach(soft -> weights.put(soft.name(), given.getOrDefault(soft.name(), soft.defaultWeight)));
        return weights;
    }
}
