/**
 * Helpers that several features share: commands to a programme, API records of places, people and clashes, and lists in
 * memory.
 */
@NullMarked
package igf.scheduling.support;

import org.jspecify.annotations.NullMarked;
