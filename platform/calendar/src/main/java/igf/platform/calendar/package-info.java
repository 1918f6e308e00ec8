/**
 * Calendar entries (RFC 5545, 5546, 7986) in feeds and in mails. Both identify an entry by {@code UID}, which never
 * changes, and {@code SEQUENCE}, of which a calendar keeps the highest. The caller counts the sequence.
 */
package igf.platform.calendar;
