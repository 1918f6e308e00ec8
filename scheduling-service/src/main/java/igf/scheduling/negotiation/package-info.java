/** What the organizers of two sessions negotiate: the pair of sessions, and the request to swap their places. */
@NullMarked
package igf.scheduling.negotiation;

import org.jspecify.annotations.NullMarked;
