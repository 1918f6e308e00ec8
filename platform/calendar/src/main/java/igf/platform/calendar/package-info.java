/**
 * Calendar entries (RFC 5545, 5546, 7986), in feeds and in mails. Both are written here, so that they identify an entry
 * in the same way: by {@code UID}, which never changes, and {@code SEQUENCE}, of which a calendar keeps the highest.
 * The caller counts it.
 */
@NullMarked
package igf.platform.calendar;

import org.jspecify.annotations.NullMarked;
