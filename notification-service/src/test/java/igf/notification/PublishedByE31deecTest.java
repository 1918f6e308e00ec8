package igf.notification;

import igf.platform.testing.evolution.PublishedByE31deec;

class PublishedByE31deecTest extends PublishedByE31deec {

    PublishedByE31deecTest() {
        super("igf.notification");
    }
}
