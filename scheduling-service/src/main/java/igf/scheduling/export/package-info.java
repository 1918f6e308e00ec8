/**
 * Exports of the released programme: JSON, schedule.xml, iCalendar, CSV, and a website in a ZIP file. Drafts are never
 * exported. Each export has an ETag, and session ids never change.
 */
@NullMarked
package igf.scheduling.export;

import org.jspecify.annotations.NullMarked;
