/**
 * While an edition takes place and after: seats and attendance by session, the floor of a session for its moderators, and reports from
 * when they are due to when they are published.
 */
@NullMarked
package igf.console.event;

import org.jspecify.annotations.NullMarked;
