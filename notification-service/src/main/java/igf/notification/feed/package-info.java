/**
 * The change feed: every public event in the order of this log, as one reader may see it. What is sealed never leaves, ids of
 * people are replaced by stand-ins that hold within one edition.
 */
@NullMarked
package igf.notification.feed;

import org.jspecify.annotations.NullMarked;
