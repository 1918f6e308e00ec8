/**
 * What a session came to: a short report soon after its end, a full one later. It is called for when the session ends,
 * filed by the rapporteur, and overdue when its time runs out; a late one is welcome and ends the default.
 */
@NullMarked
package igf.participation.report;

import org.jspecify.annotations.NullMarked;
