package igf.client.proposal;

import igf.api.review.Criterion;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One year's forum, its call for proposals and the current rules. */
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

    /** @param version what a registration must name as accepted */
    @Serdeable
    public record CodeOfConduct(String version, @Nullable String url) {}

    /**
     * The current rules; the full set has more members.
     *
     * @param version raised by every change
     * @param compulsory members that a submission needs
     */
    @Serdeable
    public record RuleSet(
            long version, List<Subtheme> subthemes, List<Criterion> criteria, List<String> compulsory, Limits limits) {}

    /**
     * The limits of the edition. A field without an entry, and null, have no limit.
     *
     * @param words of a text, or of each item of a list, by field
     * @param characters of a text, or of each item of a list, by field
     * @param counts number of items in a list, or of people in a role
     * @param onsiteModerators how many moderators must be in the room
     * @param onsiteSpeakers how many speakers must be in the room
     * @param sessionsPerPerson accepted sessions one may speak in
     * @param reportLookBack number of earlier editions for which a missing report counts
     * @param minimumReviews how many reviews a proposal needs for a place in the ranking
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

    /** From min to max, both included; null leaves an end open. */
    @Serdeable
    public record Range(@Nullable Integer min, @Nullable Integer max) {}

    /** A part of the edition's theme that proposals choose. */
    @Serdeable
    public record Subtheme(String id, String name) {}
}
