package igf.acceptance.page;

/** The limits of time and size of a page for a record edition: 434 proposals, 300 sessions, 9,000 people. */
record PageLimit(long p95Millis, long kilobytes) {
    static final PageLimit PAGE = new PageLimit(200, 150);
    static final PageLimit PROGRAMME = new PageLimit(100, 150);
    /** For a conditional request, as a cache sends it. */
    static final PageLimit UNCHANGED = new PageLimit(20, 1);
}
