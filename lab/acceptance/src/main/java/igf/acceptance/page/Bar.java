package igf.acceptance.page;

/** What a page may take and weigh on a record edition: 434 proposals, 300 sessions, 9,000 people. */
record Bar(long p95Millis, long kilobytes) {
    static final Bar PAGE = new Bar(200, 150);
    static final Bar PROGRAMME = new Bar(100, 150);
    /** Asked with the tag of what a cache has. */
    static final Bar UNCHANGED = new Bar(20, 1);
}
