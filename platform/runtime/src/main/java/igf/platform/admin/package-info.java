/** Running a service: its read models and their rebuilds, dead letters, sending again, long operations, the demo clock. */
@NullMarked
package igf.platform.admin;

import org.jspecify.annotations.NullMarked;
