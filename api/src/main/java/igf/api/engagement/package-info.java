/** The choice of a person who speaks or moderates in too many accepted sessions. */
@NullMarked
package igf.api.engagement;

import org.jspecify.annotations.NullMarked;
