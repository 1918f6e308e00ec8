/** What the organizers of two sessions negotiate: the pair of sessions, each with its place. */
@NullMarked
package igf.scheduling.negotiation;

import org.jspecify.annotations.NullMarked;
