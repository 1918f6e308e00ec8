package igf.acceptance.page;

/** The limits of time and size of a page for a record edition: 434 proposals, 300 sessions, 9,000 people. */
record Bar(long p95Millis, long kilobytes) {
    static final Bar PAGE = new Bar(200, 150);
    static final Bar PROGRAMME = new Bar(100, 150);
    /** For a conditional request, as a cache sends it. */
    static final Bar UNCHANGED = new Bar(20, 1);
}
