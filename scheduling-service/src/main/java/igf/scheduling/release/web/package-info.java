/** Calls that release the programme and tell what each release changed. */
@NullMarked
package igf.scheduling.release.web;

import org.jspecify.annotations.NullMarked;
