package igf.proposal.edition.web;

import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.call.Phase;
import igf.proposal.edition.PublicNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent about editions. */
final class EditionRequests {

    private EditionRequests() {}

    /**
     * An edition as it is defined.
     *
     * @param name as people call it
     * @param theme its motto
     * @param city where it is held; empty if not known
     * @param timeZone IANA zone, as {@code Africa/Addis_Ababa}: all clock times of the programme are local to it
     * @param startsOn first day
     * @param endsOn last day, not before the first
     * @param call when proposals are taken
     * @param rules a preset's name, or an object with {@code preset} and {@code changes}, a merge-patch on it
     * @param phases what follows the call, in order; null where nobody waits for one
     * @param publicNames whom public pages name: {@code LISTED} (the default), or {@code CONFIRMED} for only those speakers,
     *     moderators and rapporteurs who have confirmed
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
            @Nullable PublicNames publicNames) {}

    /**
     * When a phase begins.
     *
     * @param phase one of those after the call
     * @param from when it begins and the one before it ends
     */
    record PhaseBody(@NotNull Phase phase, @NotNull Instant from) {}

    /**
     * More time for a call.
     *
     * @param until when proposals are taken until now
     * @param reason kept, and told where it is for all
     * @param proposalId the proposal that alone is given more time, null for all
     */
    record ExtensionBody(
            @NotNull Instant until,
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable UUID proposalId) {}

    /**
     * When proposals are taken.
     *
     * @param opensAt when the first can be submitted
     * @param closesAt when it is over, as it is told
     * @param graceUntil until when they are taken all the same; without it, the call ends when it closes
     */
    record CallBody(
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Nullable Instant graceUntil) {}

    /**
     * The whole MAG of an edition.
     *
     * @param items every reviewer; who is not among them is none any more
     */
    record ReviewersBody(@NotNull @Size(max = 500) List<@NotNull @Valid ReviewerBody> items) {}

    /**
     * A reviewer as named by the secretariat.
     *
     * @param email by which the person is known and signs in
     * @param name as shown to the secretariat
     * @param affiliation organization, which conflicts of interest go by
     * @param stakeholderGroup null if not known
     * @param region null if not known
     * @param subthemes ids of the edition's subthemes that the person knows about
     */
    record ReviewerBody(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) String> subthemes) {}
}
