package igf.scheduling.programme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.programme.PublishedPerson;
import igf.api.programme.SessionState;
import igf.api.programme.ShownPlacement;
import igf.scheduling.support.ShownClash;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as released.
 *
 * @param id the session's id, which never changes
 * @param edition the edition's slug
 * @param proposalId id of the proposal that became the session; the session's own id without one
 * @param kind WORKSHOP for the session of a proposal, or a kind in the edition's rules
 * @param number the session's number in its edition; that of its proposal if it has one
 * @param title the session's title
 * @param minutes length in minutes
 * @param format how it is held
 * @param subthemes the session's subthemes
 * @param description paragraphs separated by an empty line
 * @param exclusive whether nothing else runs beside it
 * @param language BCP 47 tag of its language; null if not given, and for a workshop
 * @param interpretation BCP 47 tags of the languages into which it is interpreted; empty for a workshop
 * @param state PLACED or CANCELLED
 * @param cancelled why it was cancelled: WITHDRAWN, DECISION_UNDONE, MERGED or UNPLACED, and more may be added;
 *     the secretariat's words for a session without a proposal; null if it was not
 * @param placement room and time; null for a cancelled session
 * @param clashes always empty
 * @param people participants whom the edition names
 * @param toBeConfirmed number of other participants, whom the edition names only after they have confirmed
 * @param release number of the current release, or of the one that was current at {@code asOf}; each release changes it,
 *     without a new {@code version}
 * @param version grows with each change that the public sees; null in an earlier state
 * @param updatedAt time of the last change that the public sees; null in an earlier state
 */
record PublishedSession(
        UUID id,
        String edition,
        UUID proposalId,
        String kind,
        int number,
        String title,
        int minutes,
        Format format,
        List<Theme> subthemes,
        String description,
        boolean exclusive,
        @Nullable String language,
        List<String> interpretation,
        SessionState state,
        @Nullable String cancelled,
        @Nullable ShownPlacement placement,
        List<ShownClash> clashes,
        List<PublishedPerson> people,
        int toBeConfirmed,
        int release,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updatedAt)
        implements ShownSession {}
