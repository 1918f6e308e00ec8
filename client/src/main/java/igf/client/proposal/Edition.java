package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One year's forum, its call for proposals and the rules in force. */
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

    /** When proposals may be handed in; edits are taken until the grace ends. */
    @Serdeable
    public record Call(
            Instant opensAt, Instant closesAt, @Nullable Instant graceUntil) {}

    /**
     * What is sent to open or change an edition.
     *
     * @param rules a preset's name, as {@code igf-2022}, or {@code {preset, changes}}
     */
    @Serdeable
    public record Plan(
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
     * The rules in force; the full set has more members.
     *
     * @param version raised by every change
     * @param compulsory members that a submission needs
     */
    @Serdeable
    public record RuleSet(
            long version,
            List<Subtheme> subthemes,
            List<Criterion> criteria,
            List<String> compulsory,
            Map<String, Object> limits) {}

    /** A part of the edition's theme that proposals choose. */
    @Serdeable
    public record Subtheme(String id, String name) {}

    /** What reviewers score. */
    @Serdeable
    public record Criterion(String id, String name, double weight) {}
}
