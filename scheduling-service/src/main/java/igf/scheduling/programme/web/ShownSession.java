package igf.scheduling.programme.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** A session: a planned one for the secretariat, a released one for everybody else. */
@Schema(oneOf = {PlannedSession.class, PublishedSession.class})
sealed interface ShownSession permits PlannedSession, PublishedSession {}
