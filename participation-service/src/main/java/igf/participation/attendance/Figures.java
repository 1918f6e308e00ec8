package igf.participation.attendance;

import igf.api.vocabulary.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session's attendance in figures.
 *
 * @param onsite people in the room
 * @param online people online
 * @param minutesMedian median stay in whole minutes; null if nobody was seen joining
 * @param byStakeholderGroup people by code, small cells left out
 * @param byRegion people by code, small cells left out
 * @param byGender people by code, small cells left out
 * @param firstTimers people who said that it is their first forum
 */
public record Figures(
        InMode onsite,
        InMode online,
        @Nullable Long minutesMedian,
        Map<String, Integer> byStakeholderGroup,
        Map<String, Integer> byRegion,
        Map<String, Integer> byGender,
        int firstTimers) {

    /** Returns the short form for lists. */
    public Totals totals() {
        return new Totals(onsite, online, minutesMedian, firstTimers);
    }

    /**
     * A session's attendance without the breakdowns.
     *
     * @param onsite people in the room
     * @param online people online
     * @param minutesMedian median stay in whole minutes; null if nobody was seen joining
     * @param firstTimers people who said that it is their first forum
     */
    public record Totals(
            InMode onsite, InMode online, @Nullable Long minutesMedian, int firstTimers) {}

    /**
     * People in the room or online.
     *
     * @param present number of people who joined and have not left
     * @param peak highest number of people at one time
     * @param people number of people who were seen
     */
    public record InMode(int present, int peak, int people) {}

    /** One person with codes; "UNDISCLOSED" stands for a value that was not given or can no longer be decrypted. */
    public record Person(Presence presence, String stakeholderGroup, String region, String gender, boolean firstTime) {

        private boolean wasPresent() {
            return presence.seenOnsite() || presence.seenOnline();
        }
    }

    /** @param all people with their presence; those who were never there are left out */
    public static Figures of(Collection<Person> all, Instant sessionEnd) {
        var people = all.stream().filter(Person::wasPresent).toList();
        return new Figures(
                inMode(people, Mode.ONSITE),
                inMode(people, Mode.ONLINE),
                median(people, sessionEnd),
                countBy(people, Person::stakeholderGroup),
                countBy(people, Person::region),
                countBy(people, Person::gender),
                (int) people.stream().filter(Person::firstTime).count());
    }

    private static InMode inMode(Collection<Person> people, Mode mode) {
        var presences = people.stream().map(Person::presence).toList();
        return new InMode(
                (int) presences.stream().filter(p -> p.isPresent(mode)).count(), peak(presences, mode), (int)
                        presences.stream().filter(p -> p.wasSeen(mode)).count());
    }

    private record Step(Instant at, int change) {}

    /** Counts a departure before an arrival in the same instant: -1 sorts before +1. */
    private static int peak(List<Presence> presences, Mode mode) {
        var steps = new ArrayList<Step>();
        for (var presence : presences) {
            for (var interval : presence.intervals(mode)) {
                steps.add(new Step(interval.from(), 1));
                if (interval.to() != null) {
                    steps.add(new Step(interval.to(), -1));
                }
            }
        }
        steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::change));
        int present = 0;
        int peak = 0;
        for (var step : steps) {
            present += step.change();
            peak = Math.max(peak, present);
        }
        return peak;
    }

    private static @Nullable Long median(Collection<Person> people, Instant sessionEnd) {
        var seconds = people.stream()
                .map(Person::presence)
                .filter(p -> !p.onsite().isEmpty() || !p.online().isEmpty())
                .map(p -> p.seconds(sessionEnd))
                .sorted()
                .toList();
        if (seconds.isEmpty()) {
            return null;
        }
        var upper = seconds.get(seconds.size() / 2);
        var lower = seconds.get((seconds.size() - 1) / 2);
        return Math.round((upper + lower) / 120.0);
    }

    private static Map<String, Integer> countBy(Collection<Person> people, Function<Person, String> code) {
        var cells = new LinkedHashMap<String, Integer>();
        people.forEach(person -> cells.merge(code.apply(person), 1, Integer::sum));
        return SmallCells.hide(cells);
    }
}
