package igf.proposal.proposal.web;

/**
 * Something that a person still has to add or confirm.
 *
 * @param code stable, for programs
 * @param pointer RFC 6901, into the proposal
 * @param detail in a sentence
 */
record OpenPoint(String code, String pointer, String detail) {}
