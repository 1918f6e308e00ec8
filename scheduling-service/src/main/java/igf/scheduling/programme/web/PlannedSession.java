package igf.scheduling.programme.web;

import igf.api.programme.PlannedPerson;
import igf.api.programme.ShownPlacement;
import igf.scheduling.session.Session;
import igf.scheduling.support.ShownClash;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the working programme, for the secretariat.
 *
 * @param id the session's id, which never changes
 * @param edition the edition's slug
 * @param proposalId id of the proposal that became the session
 * @param number the proposal's number in its edition
 * @param title the session's title
 * @param minutes length
 * @param format how it is held
 * @param subthemes of the edition's rules
 * @param description paragraphs separated by an empty line
 * @param state UNPLACED, PLACED or CANCELLED
 * @param cancelled why it was cancelled: WITHDRAWN, DECISION_UNDONE, MERGED or UNPLACED; null if it was not
 * @param placement where and when; null without a place
 * @param clashes with the present programme
 * @param people everybody on its roster
 * @param version to send in {@code If-Match}
 */
record PlannedSession(
        UUID id,
        String edition,
        UUID proposalId,
        int number,
        String title,
        int minutes,
        Format format,
        List<Theme> subthemes,
        String description,
        Session.State state,

        @Schema(allowableValues = {"WITHDRAWN", "DECISION_UNDONE", "MERGED", "UNPLACED"}) @Nullable
        String cancelled,

        @Nullable ShownPlacement placement,
        List<ShownClash> clashes,
        List<PlannedPerson> people,
        long version)
        implements ShownSession {}
