/**
 * Asking for the floor and giving it over HTTP.
 */
@NullMarked
package igf.participation.floor.web;

import org.jspecify.annotations.NullMarked;
