/** Sessions and their placements: the working state for the secretariat, as released for everybody else. */
@NullMarked
package igf.scheduling.programme.web;

import org.jspecify.annotations.NullMarked;
