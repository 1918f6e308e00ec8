/**
 * What this service has heard of editions and sessions. Others decide about them; here they are looked up, waited for, and
 * told apart: not heard of yet, accepted but not released, released, cancelled.
 */
@NullMarked
package igf.participation.programme;

import org.jspecify.annotations.NullMarked;
