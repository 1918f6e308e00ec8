/** HTTP API for filing and reading reports. */
@NullMarked
package igf.participation.report.web;

import org.jspecify.annotations.NullMarked;
