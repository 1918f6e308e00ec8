package igf.planted.messaging;

import igf.planted.other.OtherView;

/** Breaks: messaging translates, it does not look things up. */
public class PlantedTranslator {
    Object look(OtherView view) {
        return view;
    }
}
