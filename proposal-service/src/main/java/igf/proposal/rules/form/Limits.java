package igf.proposal.rules.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an edition. A field without an entry, and a null, have no limit.
 *
 * @param words words of a text, or of each item of a list, as {@link Words#count} counts
 * @param characters characters likewise, as {@link Words#characters} counts
 * @param counts how many items a list has, how many people have a role
 * @param onsiteModerators how many moderators must be in the room
 * @param onsiteSpeakers how many speakers must be in the room
 * @param sessionsPerPerson accepted sessions one may speak in; counted after selection, never a reason to refuse a
 *     proposal
 * @param reportLookBack over how many earlier editions a missing report counts
 * @param minimumReviews how many submitted reviews a proposal needs for a place in the ranking
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

    /** In the order of the form, so that the same limits are always written alike. */
    private static Map<Field, Range> byField(Map<Field, Range> ranges) {
        var sorted = new EnumMap<Field, Range>(Field.class);
        sorted.putAll(ranges);
        return Collections.unmodifiableMap(sorted);
    }
}
