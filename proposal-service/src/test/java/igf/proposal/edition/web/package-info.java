@NullMarked
package igf.proposal.edition.web;

import org.jspecify.annotations.NullMarked;
