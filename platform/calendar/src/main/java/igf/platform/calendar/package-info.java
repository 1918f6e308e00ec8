/**
 * Entries in people's calendars (RFC 5545, 5546, 7986), as a feed that is subscribed to and as a part of a mail. The one place
 * where they are written, so that both speak of an entry in the same way: by {@code UID}, which never changes, and by
 * {@code SEQUENCE}, of which a reader takes the higher. Who counts it is the caller.
 */
@NullMarked
package igf.platform.calendar;

import org.jspecify.annotations.NullMarked;
