/**
 * The change feed: every public event in the order of this log, filtered for each reader. Encrypted values are never
 * shown, and ids of people are replaced by ids that are valid within one edition.
 */
@NullMarked
package igf.notification.feed;

import org.jspecify.annotations.NullMarked;
