/**
 * What somebody has to be at: sessions with a seat or a role, of all editions and all ids that are linked, as they were released. Shown,
 * and given out as a calendar to subscribe to.
 */
@NullMarked
package igf.participation.agenda;

import org.jspecify.annotations.NullMarked;
