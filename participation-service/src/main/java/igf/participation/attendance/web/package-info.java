/**
 * Facts in, figures out; figures of few people are not told.
 */
@NullMarked
package igf.participation.attendance.web;

import org.jspecify.annotations.NullMarked;
