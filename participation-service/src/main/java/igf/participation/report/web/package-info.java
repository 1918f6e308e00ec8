/**
 * Filing and reading reports over HTTP.
 */
@NullMarked
package igf.participation.report.web;

import org.jspecify.annotations.NullMarked;
