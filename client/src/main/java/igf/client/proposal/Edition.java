package igf.client.proposal;

import igf.api.review.Criterion;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An edition of the forum, its call for proposals and the current rules. */
@Serdeable
public record Edition(
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        Call call,
        RuleSet rules,
        CodeOfConduct codeOfConduct) {

    /** When proposals may be submitted; edits are accepted until the end of the grace period. */
    @Serdeable
    public record Call(
            Instant opensAt, Instant closesAt, @Nullable Instant graceUntil) {}

    /**
     * The body to open or change an edition.
     *
     * @param rules a preset's name, as {@code igf-2022}, or {@code {preset, changes}}
     */
    @Serdeable
    public record EditionRequest(
            String name,
            String theme,
            String city,
            String timeZone,
            LocalDate startsOn,
            LocalDate endsOn,
            Call call,
            Object rules) {}

    /** @param version the version that a registration must accept */
    @Serdeable
    public record CodeOfConduct(String version, @Nullable String url) {}

    /**
     * The current rules; the full set has more members.
     *
     * @param version raised by every change
     * @param compulsory fields that a submission must have
     */
    @Serdeable
    public record RuleSet(
            long version, List<Subtheme> subthemes, List<Criterion> criteria, List<String> compulsory, Limits limits) {}

    /**
     * The limits of the edition. A field without an entry, and null, have no limit.
     *
     * @param words words in a text, or in each item of a list, by field
     * @param characters characters in a text, or in each item of a list, by field
     * @param counts number of items in a list, or of people in a role
     * @param onsiteModerators number of moderators who must be in the room
     * @param onsiteSpeakers number of speakers who must be in the room
     * @param sessionsPerPerson number of accepted sessions in which a person may speak
     * @param reportLookBack number of earlier editions for which a missing report counts
     * @param minimumReviews number of reviews that a proposal needs for a rank
     */
    @Serdeable
    public record Limits(
            @Nullable Map<String, Range> words,
            @Nullable Map<String, Range> characters,
            @Nullable Map<String, Range> counts,
            int onsiteModerators,
            int onsiteSpeakers,
            @Nullable Integer proposalsPerPerson,
            @Nullable Integer proposalsPerOrganization,
            @Nullable Integer sessionsPerPerson,
            int reportLookBack,
            int minimumReviews) {}

    /** A range from min to max, both inclusive; null for no limit. */
    @Serdeable
    public record Range(@Nullable Integer min, @Nullable Integer max) {}

    /** A part of the edition's theme that proposals choose. */
    @Serdeable
    public record Subtheme(String id, String name) {}
}
