/** The read model of mergers, searchable from both sides. */
@NullMarked
package igf.proposal.merger.view;

import org.jspecify.annotations.NullMarked;
