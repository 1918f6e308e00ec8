package igf.scheduling.programme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.programme.PlannedPerson;
import igf.api.programme.SessionState;
import igf.api.programme.ShownPin;
import igf.api.programme.ShownPlacement;
import igf.scheduling.support.ShownClash;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the working programme, for the secretariat.
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
 * @param needs equipment that it needs; empty for a workshop
 * @param expected number of people who are expected; null if unknown, and for a workshop
 * @param state UNPLACED, PLACED or CANCELLED
 * @param cancelled why it was cancelled: WITHDRAWN, DECISION_UNDONE or MERGED, and more may be added; the
 *     secretariat's words for a session without a proposal; null if it was not
 * @param placement room and time; null without a place
 * @param clashes clashes with the present programme
 * @param people all people on its roster
 * @param version the session's version, to send in {@code If-Match}
 * @param updatedAt time of its last change; null in an earlier state and in the response to a change
 * @param pin why no plan moves it; missing if it is not pinned
 * @param frozenFrom when changes of its place begin to need a reason; missing if the programme is not frozen. A
 *     freeze does not change {@code version} and {@code updatedAt}
 */
record PlannedSession(
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
        List<String> needs,
        @Nullable Integer expected,
        SessionState state,
        @Nullable String cancelled,
        @Nullable ShownPlacement placement,
        List<ShownClash> clashes,
        List<PlannedPerson> people,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShownPin pin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant frozenFrom)
        implements ShownSession {}
