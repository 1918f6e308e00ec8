package igf.acceptance.page;

/** The limits for the time and size of a page in a record edition with 434 proposals, 300 sessions and 9,000 people. */
record PageLimit(long p95Millis, long kilobytes) {
    static final PageLimit PAGE = new PageLimit(200, 150);
    static final PageLimit PROGRAMME = new PageLimit(100, 150);
    /** The limit for a conditional request, as a cache sends it. */
    static final PageLimit UNCHANGED = new PageLimit(20, 1);
}
