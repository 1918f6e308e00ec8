/**
 * The figures of an edition for the console.
 */
@NullMarked
package igf.participation.overview.web;

import org.jspecify.annotations.NullMarked;
