package igf.proposal;

import igf.platform.testing.evolution.PublishedByE31deec;

class PublishedByE31deecTest extends PublishedByE31deec {

    PublishedByE31deecTest() {
        super("igf.proposal");
    }
}
