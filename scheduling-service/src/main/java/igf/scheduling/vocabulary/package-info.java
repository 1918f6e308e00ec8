/**
 * Values that every feature of scheduling speaks in: an edition's facts, who takes part in a session and how, how a local
 * clock time becomes an instant.
 */
@NullMarked
package igf.scheduling.vocabulary;

import org.jspecify.annotations.NullMarked;
