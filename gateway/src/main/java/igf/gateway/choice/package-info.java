/**
 * The page behind the link to somebody with too many sessions: it shows them and takes the choice by a button. Looking at it
 * never chooses.
 */
@NullMarked
package igf.gateway.choice;

import org.jspecify.annotations.NullMarked;
