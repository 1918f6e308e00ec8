package igf.participation.attendance;

import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.vocabulary.SmallGroups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's attendance in figures. A number that counts few people is null, and so are as many others as would reveal
 * it. Few means fewer than the edition's {@code smallGroupMinimum}, which is at least five.
 *
 * @param onsite people in the room
 * @param online people online
 * @param minutesMedian median stay of the people who were seen joining, in whole minutes: the time from joining to
 *     leaving within the session, in the room and online together; a person who was not seen leaving stayed to the end.
 *     Null if these people are few
 * @param byStakeholderGroup people by code, each code of the vocabulary; null if hidden
 * @param byRegion people by code, each code of the vocabulary; null if hidden
 * @param byGender people by code, each code of the vocabulary; null if hidden
 * @param firstTimers people who said that it is their first forum; null if they or the others are few
 */
public record Figures(
        InMode onsite,
        InMode online,
        @Nullable Long minutesMedian,
        Map<String, @Nullable Integer> byStakeholderGroup,
        Map<String, @Nullable Integer> byRegion,
        Map<String, @Nullable Integer> byGender,
        @Nullable Integer firstTimers) {

    private static final String UNDISCLOSED = Gender.UNDISCLOSED.name();
    private static final List<String> GROUPS = codes(StakeholderGroup.values());
    private static final List<String> REGIONS = codes(Region.values());
    private static final List<String> GENDERS = codes(Gender.values());

    /** Returns the short form for lists. */
    public Totals totals() {
        return new Totals(onsite, online, minutesMedian, firstTimers);
    }

    /**
     * A session's attendance without the breakdowns.
     *
     * @param onsite people in the room
     * @param online people online
     * @param minutesMedian median stay of the people who were seen joining, in whole minutes, as in the figures of a
     *     session: from joining to leaving within the session, to its end for people who were not seen leaving; null if
     *     these people are few
     * @param firstTimers people who said that it is their first forum; null if they or the others are few
     */
    public record Totals(
            InMode onsite,
            InMode online,
            @Nullable Long minutesMedian,
            @Nullable Integer firstTimers) {}

    /**
     * People in the room or online; a number is null if it is small, or would reveal one of the other mode.
     *
     * @param present number of people who joined and have not left
     * @param peak highest number of people at one time
     * @param people number of people who were seen
     */
    public record InMode(
            @Nullable Integer present,
            @Nullable Integer peak,
            @Nullable Integer people) {

        private static final InMode HIDDEN = new InMode(null, null, null);
    }

    /** One person with codes; "UNDISCLOSED" stands for a value that was not given or can no longer be decrypted. */
    public record Person(Presence presence, String stakeholderGroup, String region, String gender, boolean firstTime) {

        private boolean wasPresent() {
            return presence.seenOnsite() || presence.seenOnline();
        }
    }

    /**
     * @param all people with their presence; those who were never there are left out
     * @param minimum smaller numbers are hidden; 0 hides none
     */
    public static Figures of(Collection<Person> all, Instant sessionEnd, int minimum) {
        var people = all.stream().filter(Person::wasPresent).toList();
        var firstTimers = (int) people.stream().filter(Person::firstTime).count();
        return new Figures(
                inMode(people, Mode.ONSITE, Mode.ONLINE, minimum),
                inMode(people, Mode.ONLINE, Mode.ONSITE, minimum),
                median(people, sessionEnd, minimum),
                countBy(people, Person::stakeholderGroup, GROUPS, minimum),
                countBy(people, Person::region, REGIONS, minimum),
                countBy(people, Person::gender, GENDERS, minimum),
                SmallGroups.isHidden(firstTimers, people.size(), minimum) ? null : firstTimers);
    }

    private static InMode inMode(Collection<Person> people, Mode mode, Mode otherMode, int minimum) {
        var seen = countSeen(people, mode);
        if (SmallGroups.isHiddenBeside(seen, countSeen(people, otherMode), people.size(), minimum)) {
            return InMode.HIDDEN;
        }
        var presences = people.stream().map(Person::presence).toList();
        var present = (int) presences.stream().filter(p -> p.isPresent(mode)).count();
        return new InMode(hideFew(present, minimum), hideFew(peak(presences, mode), minimum), seen);
    }

    private static int countSeen(Collection<Person> people, Mode mode) {
        return (int) people.stream()
                .filter(person -> person.presence().wasSeen(mode))
                .count();
    }

    private static @Nullable Integer hideFew(int count, int minimum) {
        return count < minimum ? null : count;
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

    private static @Nullable Long median(Collection<Person> people, Instant sessionEnd, int minimum) {
        var seconds = people.stream()
                .map(Person::presence)
                .filter(p -> !p.onsite().isEmpty() || !p.online().isEmpty())
                .map(p -> p.seconds(sessionEnd))
                .sorted()
                .toList();
        if (seconds.isEmpty() || seconds.size() < minimum) {
            return null;
        }
        var upper = seconds.get(seconds.size() / 2);
        var lower = seconds.get((seconds.size() - 1) / 2);
        return Math.round((upper + lower) / 120.0);
    }

    private static Map<String, @Nullable Integer> countBy(
            Collection<Person> people, Function<Person, String> code, List<String> codes, int minimum) {
        var groups = new TreeMap<String, Integer>();
        codes.forEach(each -> groups.put(each, 0));
        people.forEach(person -> groups.merge(code.apply(person), 1, Integer::sum));
        return SmallGroups.hide(groups, minimum);
    }

    private static List<String> codes(Enum<?>... constants) {
        return Stream.concat(Arrays.stream(constants).map(Enum::name), Stream.of(UNDISCLOSED))
                .distinct()
                .toList();
    }
}
