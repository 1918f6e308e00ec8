package igf.scheduling.programme.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** A session: for the secretariat as it is worked on, for everybody else as released. */
@Schema(oneOf = {PlannedSession.class, PublishedSession.class})
sealed interface ShownSession permits PlannedSession, PublishedSession {}
