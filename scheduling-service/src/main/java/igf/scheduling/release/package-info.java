/**
 * A release makes the programme public as it stands, numbered from 1, with everything that changed since the release
 * before. Each release is kept whole, so that any of them, and the one in force at any time, can be served for ever.
 */
@NullMarked
package igf.scheduling.release;

import org.jspecify.annotations.NullMarked;
