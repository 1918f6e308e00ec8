package igf.participation;

import igf.platform.testing.e31deec.PublishedByE31deec;

class PublishedByE31deecTest extends PublishedByE31deec {

    PublishedByE31deecTest() {
        super("igf.participation");
    }
}
