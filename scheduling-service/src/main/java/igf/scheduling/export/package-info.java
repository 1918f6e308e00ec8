/**
 * The released programme for people's tools: JSON, schedule.xml, iCalendar, CSV. Never a draft; each export can be told apart
 * from the one before by its ETag, and keeps the ids of its sessions for ever.
 */
@NullMarked
package igf.scheduling.export;

import org.jspecify.annotations.NullMarked;
