/**
 * Rooms, slots, sessions, releases and the exports of the programme.
 */
@NullMarked
package igf.client.programme;

import org.jspecify.annotations.NullMarked;
