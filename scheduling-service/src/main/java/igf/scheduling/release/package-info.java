/**
 * Releases publish the programme, numbered from 1, with the changes since the release before. Each release is stored
 * whole, so that the service can return any release later.
 */
@NullMarked
package igf.scheduling.release;

import org.jspecify.annotations.NullMarked;
