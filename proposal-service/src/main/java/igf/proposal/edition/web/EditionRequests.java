package igf.proposal.edition.web;

import igf.api.vocabulary.PublicNames;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.call.Phase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

final class EditionRequests {

    private EditionRequests() {}

    /**
     * The definition of an edition.
     *
     * @param name its name
     * @param theme its motto
     * @param city the host city; empty if not known
     * @param timeZone IANA zone, as {@code Africa/Addis_Ababa}, of all local times in the programme
     * @param startsOn first day
     * @param endsOn last day, not before the first
     * @param call the time in which proposals may be submitted
     * @param rules a preset's name, or an object with {@code preset} and {@code changes}, a merge-patch on it
     * @param phases planned phases after the call, in order; null if there are none
     * @param publicNames the people whom public pages name: {@code LISTED} (the default), or {@code CONFIRMED} for only
     *     those speakers, moderators and rapporteurs who have confirmed
     * @param smallGroupMinimum statistics of registrations and attendance hide numbers of fewer people; 5 by default
     * @param language language of mails to readers whose own language is not known or has no mails: {@code ar},
     *     {@code en} (the default), {@code es}, {@code fr}, {@code ru} or {@code zh}
     */
    record EditionBody(
            @NotBlank @Size(max = 300) String name,
            @NotNull @Size(max = 300) String theme,
            @NotNull @Size(max = 300) String city,
            @NotBlank @Size(max = 60) String timeZone,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Valid CallBody call,
            @NotNull JsonNode rules,
            @Size(max = 20) @Nullable List<@NotNull @Valid PhaseBody> phases,
            @Nullable PublicNames publicNames,
            @Min(5) @Max(1000) @Nullable Integer smallGroupMinimum,

            @Pattern(regexp = "ar|en|es|fr|ru|zh", message = "one of ar, en, es, fr, ru, zh") @Nullable
            String language) {}

    /**
     * The beginning of a phase.
     *
     * @param phase a phase after the call
     * @param from when it begins and the one before it ends
     */
    record PhaseBody(@NotNull Phase phase, @NotNull Instant from) {}

    /**
     * An extension of the call.
     *
     * @param until the new end of the call, or the last instant for the proposal
     * @param reason recorded; public if the extension is for all proposals
     * @param proposalId the only proposal that gets more time, null for all
     */
    record ExtensionBody(
            @NotNull Instant until,
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable UUID proposalId) {}

    /**
     * The time in which proposals may be submitted.
     *
     * @param opensAt first instant
     * @param closesAt announced end
     * @param graceUntil end of the grace period; null to end the call at {@code closesAt}
     */
    record CallBody(
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Nullable Instant graceUntil) {}

    /**
     * All reviewers of an edition, the members of its MAG.
     *
     * @param items all reviewers; others are removed
     */
    record ReviewersBody(@NotNull @Size(max = 500) List<@NotNull @Valid ReviewerBody> items) {}

    /**
     * A reviewer as named by the secretariat.
     *
     * @param email the address with which the person signs in
     * @param name the person's name
     * @param affiliation organization, for finding conflicts of interest; null if not known
     * @param stakeholderGroup null if not known
     * @param region null if not known
     * @param subthemes ids of the edition's subthemes that the person knows well
     */
    record ReviewerBody(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) String> subthemes) {}
}
