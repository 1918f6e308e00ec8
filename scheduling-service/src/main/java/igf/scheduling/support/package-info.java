/**
 * What the pages and views of several features share: sending to an edition's programme, showing places, people and
 * clashes, keeping records as documents, lists of what is in memory.
 */
@NullMarked
package igf.scheduling.support;

import org.jspecify.annotations.NullMarked;
