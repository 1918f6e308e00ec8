/** Public lists of people and subthemes with their sessions. */
@NullMarked
package igf.scheduling.guide.web;

import org.jspecify.annotations.NullMarked;
