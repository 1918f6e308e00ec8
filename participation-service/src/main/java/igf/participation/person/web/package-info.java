/**
 * Own data over HTTP.
 */
@NullMarked
package igf.participation.person.web;

import org.jspecify.annotations.NullMarked;
