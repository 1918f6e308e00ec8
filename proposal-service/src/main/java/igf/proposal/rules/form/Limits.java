package igf.proposal.rules.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numeric limits of an edition. A field without an entry, and a null, have no limit.
 *
 * @param words words of a text, or of each item of a list, as counted by {@link Words#count}
 * @param characters characters of a text or item, as counted by {@link Words#characters}
 * @param counts number of items in a list, or of people with a role
 * @param onsiteModerators number of moderators who must be in the room
 * @param onsiteSpeakers number of speakers who must be in the room
 * @param sessionsPerPerson accepted sessions in which a person may speak; counted after selection, never a reason to
 *     refuse a proposal
 * @param reportLookBack number of earlier editions for which a missing report counts
 * @param minimumReviews number of reviews that a proposal needs to be ranked
 */
public record Limits(
        Map<Field, Range> words,
        Map<Field, Range> characters,
        Map<Field, Range> counts,
        int onsiteModerators,
        int onsiteSpeakers,
        @Nullable Integer proposalsPerPerson,
        @Nullable Integer proposalsPerOrganization,
        @Nullable Integer sessionsPerPerson,
        int reportLookBack,
        int minimumReviews) {
    public Limits {
        words = byField(words);
        characters = byField(characters);
        counts = byField(counts);
    }

    /** Sorts by the order of the form, so that equal limits have the same JSON. */
    private static Map<Field, Range> byField(Map<Field, Range> ranges) {
        var sorted = new EnumMap<Field, Range>(Field.class);
        sorted.putAll(ranges);
        return Collections.unmodifiableMap(sorted);
    }
}
